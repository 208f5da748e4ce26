#!/usr/bin/env python3
"""Lets SQLite3MultipleCiphers take ChaCha20 and Poly1305 from OpenSSL: same bytes, vector instructions.

    cmake/page_cipher.py SQLITE3_C OUT     the amalgamation with the two names of its page cipher turned to ours
"""
import pathlib
import sys

BEGIN = '/*** Begin of #include "cipher_chacha20.c" ***/'
END = '/*** End of #include "cipher_chacha20.c" ***/'
OURS = """
/* renkei: see src/platform/crypto/page_cipher.hpp */
extern void renkei_page_chacha20_xor(void*, size_t, const uint8_t*, const uint8_t*, uint32_t);
extern void renkei_page_poly1305(const uint8_t*, size_t, const uint8_t*, uint8_t*);
#define chacha20_xor renkei_page_chacha20_xor
#define poly1305 renkei_page_poly1305
"""
BACK = "#undef chacha20_xor\n#undef poly1305\n"


def main(source, out):
    text = pathlib.Path(source).read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        sys.exit(f"{source}: the page cipher is not where it was; look at this file's markers again")
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    section = text[begin:end]
    if "chacha20_xor(data + offset" not in section or "poly1305(data, n" not in section:
        sys.exit(f"{source}: the page cipher no longer calls what we replace")
    pathlib.Path(out).write_text(text[:begin] + OURS + section + BACK + text[end:], encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
