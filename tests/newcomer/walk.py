#!/usr/bin/env python3
"""Walks docs/your-first-feature.md: runs its commands and applies its diffs, in order, as a newcomer would.

    tests/newcomer/run    (gives this a copy of the tree to work in)

```sh blocks must succeed line by line, ```sh fails blocks must fail; ```diff blocks are applied.
"""
import pathlib
import re
import subprocess
import sys
import time

BLOCK = re.compile(r"^```(sh fails|sh|diff)\n(.*?)^```$", re.M | re.S)
PAGE = "docs/your-first-feature.md"


def blocks(text):
    """(kind, text) of what there is to do"""
    return [(found[1], found[2]) for found in BLOCK.finditer(text)]


def run(command, stdin=None):
    began = time.monotonic()
    done = subprocess.run(["bash", "-c", command], text=True, input=stdin, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    print(f"$ {command}\n{done.stdout[-3000:]}→ {done.returncode}, {time.monotonic() - began:.0f} s", flush=True)
    return done


def main():
    todo = blocks(pathlib.Path(PAGE).read_text(encoding="utf-8"))
    kinds = [kind for kind, _ in todo]
    if not {"sh", "sh fails", "diff"} <= set(kinds):
        sys.exit(f"{PAGE} has lost its commands")
    for kind, text in todo:
        if kind == "diff":
            if run("patch -p1 --no-backup-if-mismatch", text).returncode != 0:
                sys.exit(f"{PAGE}: a diff does not fit the skeleton")
            continue
        for command in text.strip().splitlines():
            done = run(command)
            if (done.returncode == 0) != (kind == "sh"):
                sys.exit(f"{PAGE}: `{command}` ended with {done.returncode}")
            if kind == "sh fails" and "docs/your-first-feature.md" not in done.stdout:
                sys.exit(f"{PAGE}: `{command}` failed without saying what to do")
    print(f"summary: {len(todo)} steps walked")


if __name__ == "__main__":
    main()
