#!/usr/bin/env python3
"""Every test and file that the security documents cite is there, and the ASVS tables are whole.

    scripts/check_cited_tests.py [ROOT]    exit 1 and one line a fault

A test is cited as `FILE: NAME`. FILE is the end of a path, enough to mean one file (sign_in_test.cpp,
identity/tests/routes_test.cpp); NAME is Suite.Sentence, test_sentence, or the sentence of a browser test.
"""
import pathlib
import re
import sys

PAGES = ("SECURITY.md", "docs/threat-model.md", "docs/security", "docs/operator")
CITED = re.compile(r"`([\w./-]+\.(?:cpp|py|mjs|tsx?)): ([^`]+)`")
NAMELESS = re.compile(r"`([A-Z]\w+\.[A-Z]\w+)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
PLACE = re.compile(r"`((?:src|tests|docs|scripts|web|packaging|print|locales|tools|cmake)/[\w./-]+)`")
NAMES = {
    ".cpp": re.compile(r"^TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\)", re.M),
    ".py": re.compile(r"^\s*def (test_\w+)\(", re.M),
    ".mjs": re.compile(r"^\s*\['([^']+)',", re.M),
    ".ts": re.compile(r"^\s*test\((['\"])(.+?)\1,", re.M),
}
TESTS = ("src/**/tests/*_test.cpp", "tests/**/test_*.py", "web/e2e/*.mjs", "web/src/**/*.test.ts*", "web/islands/*.test.ts*")
ASVS = "docs/security/asvs"
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| [^|]+ \| (met|not met|n/a) \| (.+) \|$", re.M)
# ASVS 4.0.3: how many requirements of levels 1 and 2 each section has: 259; the 8 deleted and the 19 of level 3 are left out.
SECTIONS = {
    "1.1": "1-7", "1.2": "1-4", "1.4": "1 4-5", "1.5": "1-4", "1.6": "1-4", "1.7": "1-2", "1.8": "1-2", "1.9": "1-2",
    "1.10": "1", "1.11": "1-2", "1.12": "2", "1.14": "1-6",
    "2.1": "1-12", "2.2": "1-3", "2.3": "1-3", "2.4": "1-5", "2.5": "1-7", "2.6": "1-3", "2.7": "1-6", "2.8": "1-7",
    "2.9": "1-3", "2.10": "1-4",
    "3.1": "1", "3.2": "1-4", "3.3": "1-4", "3.4": "1-5", "3.5": "1-3", "3.7": "1",
    "4.1": "1-3 5", "4.2": "1-2", "4.3": "1-3",
    "5.1": "1-5", "5.2": "1-8", "5.3": "1-10", "5.4": "1-3", "5.5": "1-4",
    "6.1": "1-3", "6.2": "1-6", "6.3": "1-2", "6.4": "1-2",
    "7.1": "1-4", "7.2": "1-2", "7.3": "1 3-4", "7.4": "1-3",
    "8.1": "1-4", "8.2": "1-3", "8.3": "1-8", "9.1": "1-3", "9.2": "1-4", "10.2": "1-2", "10.3": "1-3",
    "11.1": "1-8", "12.1": "1-3", "12.2": "1", "12.3": "1-6", "12.4": "1-2", "12.5": "1-2", "12.6": "1",
    "13.1": "1 3-5", "13.2": "1-3 5-6", "13.3": "1-2", "13.4": "1-2",
    "14.1": "1-4", "14.2": "1-6", "14.3": "2-3", "14.4": "1-7", "14.5": "1-4",
}


def required():
    """The numbers of all requirements, in order."""
    for section, numbers in SECTIONS.items():
        for part in numbers.split():
            first, _, last = part.partition("-")
            yield from (f"{section}.{each}" for each in range(int(first), int(last or first) + 1))


def tests_there(root):
    """File of tests → the names in it."""
    there = {}
    for pattern in TESTS:
        for path in root.glob(pattern):
            kind = ".ts" if path.suffix in {".ts", ".tsx"} else path.suffix
            found = NAMES[kind].findall(path.read_text(encoding="utf-8"))
            names = {".cpp": lambda each: ".".join(each), ".ts": lambda each: each[1]}.get(kind, str)
            there[path.relative_to(root).as_posix()] = {names(each) for each in found}
    return there


def citation_faults(name, text, there):
    """Citations of tests that are not there, or of which nobody could say where."""
    for file, test in CITED.findall(text):
        meant = [path for path in there if path == file or path.endswith("/" + file)]
        if len(meant) != 1:
            yield f"{name}: {file} means {len(meant)} files of tests; name more of its path"
        elif test not in there[meant[0]]:
            yield f"{name}: {meant[0]} has no test {test}"
    for test in NAMELESS.findall(text):
        yield f"{name}: {test} is cited without its file"


def place_faults(root, page, name, text):
    """Files and links that lead nowhere."""
    for target in set(LINK.findall(text)):
        if not (page.parent / target).exists():
            yield f"{name}: the link to {target} leads nowhere"
    for place in set(PLACE.findall(text)):
        if not (root / place.rstrip("/")).exists():
            yield f"{name}: there is no {place}"


def asvs_faults(root):
    """Requirements that are missing, stand twice or out of order, and counts that are wrong."""
    rows = []
    for page in sorted((root / ASVS).glob("*.md")):
        text = page.read_text(encoding="utf-8")
        rows += ROW.findall(text)
        for line in text.splitlines():
            if re.match(r"\| \d+\.", line) and not ROW.match(line):
                yield f"{page.name}: not a row of number, requirement, met / not met / n/a, reason: {line[:50]}"
        for number, verdict, reason in ROW.findall(text):
            if verdict == "met" and "`" not in reason and "](" not in reason:
                yield f"{page.name}: {number} is met without a test or a place to look"
    numbers = [number for number, _, _ in rows]
    for number in required():
        if numbers.count(number) != 1:
            yield f"{ASVS}: {number} stands {numbers.count(number)} times"
    for number in sorted(set(numbers) - set(required())):
        yield f"{ASVS}: {number} is no requirement of level 1 or 2"
    summary = root / "docs/security/asvs-4.0-level-2.md"
    for verdict in ("met", "not met", "n/a"):
        count = sum(each == verdict for _, each, _ in rows)
        if not re.search(rf"^\| {verdict} \| {count} \|$", summary.read_text(encoding="utf-8"), re.M):
            yield f"{summary.name}: says another number than {count} for {verdict}"


def faults(root):
    """Everything wrong in the pages below root."""
    there = tests_there(root)
    pages = [page for each in PAGES for page in
             (sorted((root / each).rglob("*.md")) if (root / each).is_dir() else [root / each])]
    for page in pages:
        name, text = page.relative_to(root).as_posix(), page.read_text(encoding="utf-8")
        yield from citation_faults(name, text, there)
        yield from place_faults(root, page, name, text)
    yield from asvs_faults(root)


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    broken = list(faults(top))
    print(*broken, sep="\n", end="\n" if broken else "")
    sys.exit(bool(broken))
