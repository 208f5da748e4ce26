#!/usr/bin/env python3
"""Every package we build with or ship has a licence we may use.

usage: check_licences.py NODE_MODULES...   reads the packages that npm installed
"""
import json
import re
import sys
from pathlib import Path

# What a shipped or building package may be under. MPL-2.0 is file-wise: fine for tools we do not change.
ALLOWED = {
    "0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CC-BY-4.0",
    "ISC", "MIT", "MIT-0", "MPL-2.0", "OFL-1.1", "Python-2.0", "Unlicense", "WTFPL", "Zlib",
}


def is_allowed(expression: str) -> bool:
    """An SPDX expression: one side of OR must do, both sides of AND."""
    text = expression.strip().strip("()")
    if " OR " in text:
        return any(is_allowed(part) for part in text.split(" OR "))
    if " AND " in text:
        return all(is_allowed(part) for part in text.split(" AND "))
    return text in ALLOWED


def stated_licence(package: dict) -> str:
    licence = package.get("license") or package.get("licenses") or ""
    if isinstance(licence, list):
        return " OR ".join(stated_licence({"license": one}) for one in licence)
    if isinstance(licence, dict):
        return licence.get("type", "")
    return licence


def packages(root: Path):
    for manifest in sorted(root.rglob("package.json")):
        inside = manifest.relative_to(root).parts[:-1]
        name = "/".join(inside[-2:] if len(inside) > 1 and inside[-2].startswith("@") else inside[-1:])
        package = json.loads(manifest.read_text(encoding="utf-8"))
        # Folders inside a package may hold a package.json that only names a module type.
        if package.get("name") == name and package.get("version"):
            yield name, package


def main(roots: list[str]) -> int:
    if not roots:
        print(__doc__)
        return 64
    refused, seen = [], 0
    for root in roots:
        for name, package in packages(Path(root)):
            seen += 1
            licence = stated_licence(package)
            if not is_allowed(re.sub(r"\s+", " ", licence)):
                refused.append(f"{name} {package['version']}: {licence or 'no licence stated'}")
    for line in refused:
        print(line, file=sys.stderr)
    if seen == 0:
        print(f"no packages under {', '.join(roots)}: run npm ci first", file=sys.stderr)
        return 1
    if not refused:
        print(f"licences: {seen} packages may be used")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
