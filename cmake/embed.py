#!/usr/bin/env python3
"""Writes a C++ file that holds the bytes of files, by name: embed.py OUT NAMESPACE ROOT FILE..."""
import pathlib
import sys


def table(namespace, root, files):
    """The C++ text: assembler .incbin keeps compile time flat however large the files are."""
    lines = ['#include "kernel/embedded.hpp"', ""]
    for number, file in enumerate(files):
        symbol = f"renkei_{namespace}_{number}"
        lines.append(f'asm(".section .rodata\\n.global {symbol}\\n{symbol}:\\n'
                     f'.incbin \\"{file}\\"\\n.global {symbol}_end\\n{symbol}_end:\\n'
                     f'.byte 0\\n.previous\\n");')
        lines.append(f'extern "C" const char {symbol}[];\nextern "C" const char {symbol}_end[];')
    lines.append(f"\nnamespace renkei::embedded {{\nstd::span<const File> {namespace}() {{")
    if not files:
        lines.append("  return {};\n}\n}  // namespace renkei::embedded")
        return "\n".join(lines) + "\n"
    lines.append("  static const File kFiles[] = {")
    for number, file in enumerate(files):
        name = pathlib.Path(file).relative_to(root).as_posix()
        symbol = f"renkei_{namespace}_{number}"
        lines.append(f'    {{"{name}", {{{symbol}, static_cast<std::size_t>({symbol}_end - {symbol})}}}},')
    lines.append("  };\n  return kFiles;\n}\n}  // namespace renkei::embedded")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    out, space, base, *names = sys.argv[1:]
    pathlib.Path(out).write_text(table(space, base, sorted(names)), encoding="utf-8")
