#!/usr/bin/env python3
"""Every package we build with or ship has a licence we may use, and is pinned and listed.

usage: check_licences.py NODE_MODULES...   reads the packages that npm installed
       check_licences.py --tree [ROOT]     reads the lockfiles, and holds docs/security/packages.md against scripts/setup
                                           and against what Debian says of the packages that are installed

Whether something is known against a version is another question: it needs the network (docs/security/packages.md).
"""
import json
import re
import subprocess
import sys
from pathlib import Path

# What a shipped or building package may be under. MPL-2.0 is file-wise: fine for tools we do not change.
ALLOWED = {
    "0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CC-BY-4.0",
    "ISC", "MIT", "MIT-0", "MPL-2.0", "OFL-1.1", "Python-2.0", "Unlicense", "WTFPL", "Zlib",
}


# What may be linked besides: the licence lets a program under Apache-2.0 use the library as a shared one.
ALLOWED_LINKED = ALLOWED | {"BSL-1.0", "LGPL-2.1-or-later", "PostgreSQL", "curl"}
# Packages that state no licence at all. They come with tools of ours for measuring and testing and are never shipped.
UNSTATED = {("tests/readers", "buffers"), ("tools/lighthouse", "parse-cache-control")}
# How scripts/setup groups its packages, and for what such a package may be listed.
USES = {"build": {"linked", "build"}, "check": {"check", "program"}, "paper": {"program"}, "peers": {"bench"}}
PAGE, SETUP, COPYRIGHT = "docs/security/packages.md", "scripts/setup", Path("/usr/share/doc")
# Words by which Debian's copyright files say what we write in SPDX.
DEBIAN_WORDS = {
    "MIT": r"MIT|Expat|Permission is hereby granted", "Zlib": r"zlib", "BSL-1.0": r"BSL-1\.0|Boost", "ISC": r"\bISC\b",
    "Apache-2.0": r"Apache", "CC0-1.0": r"CC0", "OFL-1.1": r"SIL|OFL", "PostgreSQL": r"PostgreSQL", "MPL-2.0": r"MPL-2",
    "BSD-2-Clause": r"BSD", "BSD-3-Clause": r"BSD", "LGPL-2.1-or-later": r"LGPL|Lesser", "GPL-2.0-or-later": r"GPL",
    "GPL-3.0-or-later": r"GPL", "GPL-2.0-only": r"GPL", "curl": r"curl", "public-domain": r"public.domain",
    "Python-2.0": r"Python",
}


def is_allowed(expression: str) -> bool:
    """An SPDX expression: one side of OR must do, both sides of AND."""
    text = expression.strip().strip("()").replace("MIT/X11", "MIT")
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


def lockfile_faults(folder: str, lock: dict):
    """Packages of one package-lock.json that are not pinned by a hash or under a licence we may not use."""
    for place, package in lock["packages"].items():
        if not place:
            continue
        name = place.split("node_modules/")[-1]
        if "integrity" not in package:
            yield f"{folder}: {name} {package.get('version')} has no integrity hash"
        licence = package.get("license", "")
        if not is_allowed(licence) and (folder, name) not in UNSTATED:
            yield f"{folder}: {name} {package.get('version')}: {licence or 'no licence stated'}"


def of_setup(text: str) -> dict:
    """Debian package → the group of scripts/setup that installs it."""
    groups = {}
    for group, words in re.findall(r"^(\w+)=\(([a-z][^)]*)\)", text, re.M):
        groups.update({word: group for word in words.split()})
    groups.update({word: "build" for word in re.findall(r"missing\+=\((\w+)\)", text)})
    return groups


def listed(text: str) -> list:
    """(package, use, licence) of each row of the page."""
    return re.findall(r"^\| `([\w.+-]+)` \| [^|]+ \| (\w+) \| ([^|]+?) \|$", text, re.M)


def debian_faults(setup: str, page: str, copyright_of):
    """Packages that are not listed, listed without need, or listed with another licence than they have."""
    groups, rows = of_setup(setup), listed(page)
    names = [name for name, _, _ in rows]
    for name in sorted(set(groups) - set(names)):
        yield f"{PAGE}: {name} of {SETUP} is not listed with its licence"
    for name in sorted({name for name in names if name not in groups or names.count(name) > 1}):
        yield f"{PAGE}: {name} is listed and not in {SETUP}, or twice"
    for name, use, licence in rows:
        if name in groups and use not in USES[groups[name]]:
            yield f"{PAGE}: {name} is for {groups[name]} in {SETUP}, not for {use}"
        parts = [part.strip("() ") for part in re.split(r" AND | OR ", licence)]
        if use == "linked" and not all(part in ALLOWED_LINKED for part in parts):
            yield f"{PAGE}: {name} is linked and under {licence}"
        said = copyright_of(name)
        for part in parts:
            if said is not None and not re.search(DEBIAN_WORDS.get(part, "(?!)"), said, re.I):
                yield f"{PAGE}: {name} is said to be under {part}; Debian's copyright file does not say so"


def installed_copyright(name: str):
    """What Debian says of an installed package, or nothing."""
    file = COPYRIGHT / name / "copyright"
    return file.read_text(encoding="utf-8", errors="replace") if file.exists() else None


def tree(root: Path) -> int:
    """The gate of CI: everything that can be known without the network."""
    names = subprocess.run(["git", "ls-files", "*package-lock.json"], cwd=root, text=True, capture_output=True, check=True)
    broken = []
    for name in names.stdout.split():
        broken += lockfile_faults(Path(name).parent.as_posix(), json.loads((root / name).read_text(encoding="utf-8")))
    broken += debian_faults((root / SETUP).read_text(encoding="utf-8"), (root / PAGE).read_text(encoding="utf-8"),
                            installed_copyright)
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def main(roots: list[str]) -> int:
    if roots[:1] == ["--tree"]:
        return tree(Path(roots[1]) if len(roots) > 1 else Path(__file__).resolve().parent.parent)
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
