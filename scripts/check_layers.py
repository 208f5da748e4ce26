#!/usr/bin/env python3
"""Fails when an #include breaks a rule of docs/architecture.md. Run by ctest and so by .ci/run.

    scripts/check_layers.py [SRC]     exit 1 and one line a fault
    scripts/check_layers.py --graph   docs/dependencies.md: what is declared, as a drawing

What a feature NEEDS and USES is read from SRC/CMakeLists.txt, the same lines the linker obeys.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#include\s+([<"])([^>"]+)[>"]', re.M)
LIBRARY = re.compile(r"renkei_library\((\w+) DIR [\w/]+ LINKS([\w: ]+)")
FEATURE = re.compile(r"renkei_feature\((\w+)\s*(?:NEEDS\s+([\w ]+?))?\s*(?:USES\s+([\w ]+?))?\)")

# A file's ending says its part; the first match counts, anything else is a noun.
PARTS = (("_routes", "routes"), ("_pages", "pages"), ("_store_sql", "adapter"), ("_sql", "adapter"),
         ("_store", "port"), ("_actions", "actions"), ("_feature", "wiring"), ("_reader", "reader"),
         ("_index", "index"), ("_job", "job"), ("_writer", "writer"))
# Inside one feature: part -> parts it may include.
MAY_USE = {
    "noun": {"noun"},
    "port": {"noun", "port"},
    "actions": {"noun", "port", "actions", "index", "writer"},
    "adapter": {"noun", "port", "adapter"},
    "reader": {"noun", "reader"},
    "writer": {"noun", "writer"},
    "index": {"noun", "port", "index"},
    "job": {"noun", "port", "actions", "adapter", "reader", "writer", "job", "index", "pages"},
    "routes": {"noun", "actions", "routes"},
    "pages": {"noun", "actions", "pages", "routes"},
    "wiring": {"noun", "port", "actions", "adapter", "reader", "index", "job", "routes", "pages", "wiring",
               "writer"},
}
# Part -> platform folders it may touch.
MAY_TOUCH = {
    "adapter": {"sql", "json", "crypto"},
    "reader": {"tabular", "json"},
    "writer": {"tabular", "excel", "json"},
    "index": {"search"},
    "job": {"sql", "log", "json", "html", "paper", "crypto", "jose", "outbound"},
    "routes": {"http", "json", "qr"},
    "pages": {"http", "html", "json", "qr"},
    "actions": {"crypto", "webauthn", "jose", "openid", "outbound"},
    "wiring": {"sql", "http", "json", "search", "crypto", "html", "tabular", "log",
               "excel", "paper", "webauthn", "jose", "openid", "outbound"},
}
# Third-party headers stay inside the folder that hides them.
HIDDEN = (("boost/beast", "platform/http"), ("boost/asio", "platform/http"),
          ("boost/json", "platform/json"), ("boost/describe", "kernel"), ("sqlite3.h", "platform/sql"), ("liboath/", "platform/crypto"),
          ("qrencode.h", "platform/qr"),
          ("libpq", "platform/sql"), ("sodium", "platform/crypto"), ("openssl/", "platform/crypto,platform/http,platform/web_push"), ("curl/", "platform/outbound,platform/mail"), ("cbor.h", "platform/webauthn"),
          ("unicode/", "kernel,platform/tabular"), ("spdlog/", "platform/log"), ("fmt/", "platform/log,app"),
          ("mustache", "platform/html"), ("zlib.h", "platform/http"), ("minizip/", "platform/tabular"),
          ("xlsxwriter", "platform/excel"),
          ("pugixml", "platform/tabular"), ("CLI/", "app"), ("toml", "app"))


def part_of(name):
    """Which part of a feature a file is, read from its name alone."""
    if "/tests/" in name or "/fuzz/" in name:
        return "test"
    stem = pathlib.Path(name).stem
    return next((part for ending, part in PARTS if stem.endswith(ending)), "noun")


def hidden_fault(name, target):
    """What is wrong with a third-party header here, or None."""
    if "/tests/" in name or name.startswith("testkit/"):
        return None
    for header, homes in HIDDEN:
        if target.startswith(header) and not any(name.startswith(home) for home in homes.split(",")):
            return f"{header} is used only inside {homes}"
    return None


def fault(name, target, needs):
    """What is wrong with file `name` including our header `target`, or None."""
    layer, _, rest = name.partition("/")
    to_layer, _, to_rest = target.partition("/")
    if layer == "kernel" and to_layer != "kernel":
        return "kernel knows only kernel"
    if layer == "platform" and to_layer not in ("kernel", "platform", "testkit"):
        return "platform knows only kernel and platform"
    if to_layer == "testkit" and layer != "testkit" and part_of(name) != "test":
        return "only tests use the test kit"
    if layer != "features":
        return None
    if to_layer == "app":
        return "features do not know app"
    feature, part, other = rest.split("/")[0], part_of(name), to_rest.split("/")[0]
    if part == "test":
        return None
    if to_layer == "platform" and other not in MAY_TOUCH.get(part, set()):
        return f"{part} may not touch platform/{other}"
    if part == "noun" and rest == f"{feature}/{feature}.hpp":
        part = "port"  # a front door shows nouns and ports
    if to_layer == "features" and other == feature and part_of(target) not in MAY_USE[part]:
        return f"{part} may not use {part_of(target)}"
    if to_layer == "features" and other != feature and other not in needs.get(feature, set()):
        return f"{feature} does not declare that it needs {other}"
    if to_rest == f"{other}/{other}_on_record.hpp" and feature == "audit":
        return None  # names for the audit, which nobody else may ask for
    if to_rest == "patient/patient_on_record.hpp" and feature in ("break_glass", "consent"):
        return None  # names of patients for the hub's lists of what is to be done about them
    if to_rest == "identity/identity_to_reach.hpp" and feature == "notice":
        return None  # addresses of mail, likewise
    if to_rest == "identity/identity_of_role.hpp" and feature == "city_contract":
        return None  # who signs in as a city's, likewise
    if to_layer == "features" and other != feature and to_rest != f"{other}/{other}.hpp":
        if part != "wiring" or to_rest != f"{other}/{other}_feature.hpp":
            return f"enter {other} by its front door {other}/{other}.hpp"
    return None


def declared(cmake_text):
    """feature -> features it needs, from the renkei_feature lines."""
    return {name: set(needs.split()) for name, needs, _ in FEATURE.findall(cmake_text)}


def faults(src):
    """Every broken rule below `src`, one sentence each."""
    needs = declared((src / "CMakeLists.txt").read_text(encoding="utf-8"))
    found = []
    for path in sorted(src.rglob("*.?pp")):
        name = path.relative_to(src).as_posix()
        for kind, target in INCLUDE.findall(path.read_text(encoding="utf-8")):
            ours = kind == '"' and target.split("/")[0] in ("kernel", "platform", "features", "app", "testkit")
            why = fault(name, target, needs) if ours else hidden_fault(name, target)
            if why:
                found.append(f"{name}: {why}: {target}")
    return found


def graph(src):
    """docs/dependencies.md: what src/CMakeLists.txt declares, as a Mermaid drawing."""
    text = (src / "CMakeLists.txt").read_text(encoding="utf-8")
    lines = ["# Who may know whom", "",
             "Generated from `src/CMakeLists.txt`; `scripts/check_generated --write` writes it again. What has no arrow "
             "here does not", "link, and `scripts/check_layers.py` refuses its include. Every feature may also use "
             "`sql`, `json` and `http`, and", "everything `kernel`.", "", "```mermaid", "flowchart TD",
             "  app --> features"]
    features, platform = [], []
    for name, needs, uses in FEATURE.findall(text):
        features.append(f"    {name}")
        features += [f"    {name} --> {need}" for need in sorted(needs.split())]
        platform += [f"  {name} --> platform_{use}" for use in sorted(uses.split())]
    lines += ["  subgraph features", *features, "  end", "  subgraph platform"]
    for name, links in LIBRARY.findall(text):
        if not name.startswith("platform_"):
            continue
        lines.append(f"    {name}[{name.removeprefix('platform_')}]")
        lines += [f"    {name} --> {link}" for link in links.split() if link.startswith("platform_")]
    lines += ["  end", *platform, "  features --> platform", "  platform --> kernel", "```"]
    return "\n".join(lines)


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a != "--graph"]
    source = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).parent.parent / "src")
    if "--graph" in sys.argv:
        print(graph(source))
        sys.exit(0)
    broken = faults(source)
    print(*broken, sep="\n", end="\n" if broken else "")
    sys.exit(bool(broken))
