#!/usr/bin/env python3
"""House rules a compiler does not know: sizes, banned words, sentences for every reason. Run by ctest.

    scripts/tidy.py [ROOT]    exit 1 and one line a fault
"""
import json
import pathlib
import re
import subprocess
import sys

LINES_MAX = 250
COLUMNS_MAX = 110
CODE = {".cpp", ".hpp", ".ts", ".tsx", ".css", ".py", ".mjs", ".sql"}
BANNED = (  # pattern, where it is allowed, what to do instead
    (r"\bstd::cout\b|\bprintf\s*\(", ("src/app/", "bench/", "tests/"), "answer through a Reply or log::"),
    (r"\btime\(nullptr\)|system_clock::now\(\)", ("src/kernel/clock.cpp", "bench/"), "ask the injected clock"),
    (r"^\s*using namespace ", ("src/testkit/",), "name what you use"),
    (r"catch \(\.\.\.\)", ("src/app/", "src/platform/"), "catch only at a thread's edge"),
    (r"\bFIX" r"ME\b", (), "mend it"),
    (r"#define (?!RENKEI_DESCRIBE)", (), "write a function or a constant"),
    (r"GTEST_SKIP|DISABLED_", ("src/features/intake/tests/", "src/features/geography/tests/"), "a test that does not run is a defect"),
    (r"NOLINT\b(?!NEXTLINE)(?!\()", (), "name the check you silence"),
)
REASON = re.compile(r'(?:fail\([^;"]*?|add\([^;"]*?"[^"]*",\s*|Reason\{)"([a-z_]+\.[a-z0-9_]+)"', re.S)
ANY_REASON = re.compile(r'"([a-z_]+\.[a-z0-9_]+)"')


def tracked(root):
    """Files git knows or would take, as paths relative to root."""
    listing = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, text=True,
                             capture_output=True, check=True).stdout
    return [root / name for name in listing.splitlines() if (root / name).is_file()]


def file_faults(name, text):
    """What is wrong inside one file."""
    suffix = pathlib.PurePath(name).suffix
    lines = text.splitlines()
    if suffix in CODE and len(lines) > LINES_MAX:
        yield f"{name}: {len(lines)} lines; split it (at most {LINES_MAX})"
    if suffix in CODE | {".md"} and "\r" in text:
        yield f"{name}: carriage returns"
    if suffix not in {".cpp", ".hpp"}:
        return
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS_MAX:
            yield f"{name}:{number}: {len(line)} columns; at most {COLUMNS_MAX}"
        for pattern, homes, instead in BANNED:
            if re.search(pattern, line) and not name.startswith(homes):
                yield f"{name}:{number}: banned here, {instead}: {line.strip()[:60]}"
    opening = text.lstrip()
    if not opening.startswith("//") and suffix == ".hpp":
        yield f"{name}: a header opens with what it is in one or two lines"
    if suffix == ".hpp" and "#pragma once" not in text:
        yield f"{name}: #pragma once is missing"


def sentence_faults(root, files):
    """Reasons without a sentence, and languages that differ."""
    words = {}
    for language in ("ja", "en"):
        words[language] = {}
        for path in sorted((root / "locales" / language).glob("*.json")):
            # As pairs: a dictionary would hide a key that one file says twice, which the server refuses.
            for key, sentence in json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=list):
                if key in words[language]:
                    yield f"{path.relative_to(root)}: {key} stands twice"
                words[language][key] = sentence
    for key in sorted(words["ja"].keys() ^ words["en"].keys()):
        yield f"locales: {key} is missing in {'en' if key in words['ja'] else 'ja'}"
    for key in sorted(words["ja"].keys() & words["en"].keys()):
        if set(re.findall(r"\{\w+\}", words["ja"][key])) != set(re.findall(r"\{\w+\}", words["en"][key])):
            yield f"locales: {key} has other arguments in ja than in en"
    for path in files:
        name = path.relative_to(root).as_posix()
        if not name.startswith("src/") or "/tests/" in name or path.suffix not in {".cpp", ".hpp"}:
            continue
        for key in sorted(set(REASON.findall(path.read_text(encoding="utf-8")))):
            if key not in words["ja"]:
                yield f"{name}: no sentence for {key} in locales/ja"


def feature_faults(root):
    """Every feature has its page, its tests, and its tables' migrations embedded by folder."""
    for folder in sorted((root / "src" / "features").glob("*/")):
        for part in ("README.md", "tests"):
            if not (folder / part).exists():
                yield f"src/features/{folder.name}: {part} is missing"


def markdown_faults(name, text):
    """One title a page."""
    outside = re.sub(r"```.*?```", "", text, flags=re.S)
    titles = len(re.findall(r"^# ", outside, re.M))
    if titles != 1:
        yield f"{name}: {titles} titles; one a page"


def faults(root):
    """Everything wrong below root."""
    files = tracked(root)
    for path in files:
        name = path.relative_to(root).as_posix()
        if path.suffix not in CODE | {".md"} or "package-lock" in name or name.startswith("docs/api/"):
            continue
        text = path.read_text(encoding="utf-8")
        yield from file_faults(name, text)
        if path.suffix == ".md":
            yield from markdown_faults(name, text)
    yield from sentence_faults(root, files)
    yield from feature_faults(root)


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    broken = list(faults(top))
    print(*broken, sep="\n", end="\n" if broken else "")
    sys.exit(bool(broken))
