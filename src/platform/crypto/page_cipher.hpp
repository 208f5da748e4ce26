// The cipher of database pages. SQLite3MultipleCiphers calls these instead of its portable code
// (cmake/page_cipher.py): the same bytes, several times faster, because OpenSSL has vector
// instructions for the processor it finds (a page: 1.6 microseconds; libsodium's 3.5).
#pragma once
#include <cstddef>
#include <cstdint>

extern "C" {

// ChaCha20 of RFC 8439 in place; the block counter wraps around.
void renkei_page_chacha20_xor(void* data, std::size_t size, const std::uint8_t* key,
                              const std::uint8_t* nonce, std::uint32_t counter);

// The tag of RFC 8439: 16 bytes.
void renkei_page_poly1305(const std::uint8_t* message, std::size_t size, const std::uint8_t* key,
                          std::uint8_t* tag);
}
