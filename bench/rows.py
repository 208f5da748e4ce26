"""The rows of the table; each function makes what it needs in the given folder and yields its rows."""
import dataclasses
import json
import os
import pathlib
import re
import time
from urllib.parse import quote

from hub import Hub, ask, sign_in
from load import Load
from machine import Server, free_port, run
from table import Row, median

ROOT = pathlib.Path(__file__).parent.parent
BUILT = ROOT / "build" / "release"
RENKEI = BUILT / "renkei"
CALLERS = 64
MIB = 1 << 20
FACILITY = {"kind": "visiting_nurse_station", "name": "訪問看護ステーションさくら", "name_kana": "サクラ",
            "address": {"prefecture": "徳島県", "city": "見本市", "street": "北町1-1"}, "phone": "088-000-0000",
            "aliases": [], "beds": {}, "contacts": [], "identifiers": [], "capabilities": [],
            "hours": [{"day": "monday", "opens": "09:00", "closes": "17:30", "kind": "business"}],
            "closing_rules": []}


def mib(count):
    return f"{count / MIB:.0f} MiB"


def search(folder, size):
    """Our index in the library beside Groonga and pg_trgm, at three sizes."""
    counts = size(quick=["6000"], full=["6000", "60000", "600000"])
    output = run([BUILT / "bench" / "search_bench", *counts]).output
    line = re.compile(r"^(\S+) +(word.*?) +([\d.]+) ms CPU a query +([\d.]+) hits(?:.*(same hits|OTHER HITS))?$")
    built = re.compile(r"^renkei +built in ([\d.]+) s CPU, \+(\d+) MB$")
    facilities, ours = "", {}
    for text in output.splitlines():
        if found := re.match(r"^(\d+) facilities$", text):
            facilities = f"{int(found[1]):,} facilities"
        elif found := built.match(text):
            yield Row(f"index of {facilities}, time", f"{found[1]} s CPU", "–", float(found[1]), 4, "s")
            yield Row(f"index of {facilities}, memory", f"{found[2]} MB", "–", float(found[2]), 300, "MB")
        elif found := line.match(text):
            name, question, milliseconds, hits, same = found.groups()
            if same == "OTHER HITS":
                raise RuntimeError(f"{name} finds something else: {text}")
            if name == "renkei":
                ours[question] = float(milliseconds)
            elif question.endswith("facets"):
                yield Row(f"search {facilities}: {question}", f"{ours[question]:.3f} ms CPU",
                          f"{name} {milliseconds} ms", float(milliseconds) / ours[question],
                          20 if name == "groonga" else 10, at_least=True, notes=(f"{hits} hits, {same}",))


def search_http(folder, size):
    """The running server asked for keyword, 5 km and kind, with facets."""
    count = size(quick=6000, full=600_000)
    run([BUILT / "bench" / "search_rows", count, folder])
    hub = Hub(RENKEI, folder / "data")
    hub.init()
    imported = hub.import_files(sorted(folder.glob("made_*.csv")))
    start = time.monotonic()
    with hub.serve() as server:
        server.wait_until_it_answers("/readyz", patience_seconds=300)
        ready = time.monotonic() - start
        wait_for_index(server, count)
        load = [Load(server, size(quick=2, full=5), script="paths.lua", arguments=[folder / "questions.txt"])
                for _ in range(3)]
        cost = median(each.cpu_us for each in load)
        yield Row(f"search {count:,} over HTTP: word, 5 km, kind, facets", f"{cost / 1000:.3f} ms CPU", "–",
                  cost / 1000, 1, "ms",
                  notes=(f"{load[0].per_second:,.0f} a second, median {load[0].median_ms:.1f} ms with 16 clients; "
                         f"the server is ready in {ready:.1f} s and holds {mib(server.resident_bytes())}; "
                         f"the import took {imported.cpu_seconds:.1f} s CPU",))


def wait_for_index(server, count):
    """The index follows the database; not before it has all is a question worth asking."""
    for _ in range(600):
        reply, _ = ask(server, "/api/directory/facilities?limit=1")
        if reply["total"] == count:
            return
        time.sleep(0.1)
    raise RuntimeError(f"the index has {reply['total']} of {count} facilities")


def read(folder, size):
    """What signing in, permission and JSON add to a bare server, in CPU a request."""
    hub = Hub(RENKEI, folder / "data")
    hub.init()
    hub.add_coordinator()
    port = free_port()
    seconds = size(quick=2, full=5)
    with Server([BUILT / "bench" / "hello", port], port, folder / "hello.log") as hello, hub.serve() as server:
        server.wait_until_it_answers("/readyz")
        hello.wait_until_it_answers()
        headers = sign_in(server)
        made = ask(server, "/api/directory/facilities", FACILITY, headers)[0]["id"]
        paths = {"who I am": "/api/identity/me", "one facility's card": f"/api/directory/facilities/{made}"}
        costs = {path: [] for path in ("/", *paths.values())}
        for _ in range(size(quick=1, full=3)):
            costs["/"].append(Load(hello, seconds).cpu_us)
            for path in paths.values():
                costs[path].append(Load(server, seconds, path, headers).cpu_us)
        peer = median(costs["/"])
        for name, path in paths.items():
            ours = median(costs[path])
            body = len(json.dumps(ask(server, path, headers=headers)[0], ensure_ascii=False).encode())
            yield Row(f"signed-in read: {name}", f"{ours:.1f} µs CPU", f"bare Beast {peer:.1f} µs", ours / peer, 3,
                      notes=(f"{body} bytes of JSON",))


def writes(folder, size):
    """Group commit beside one transaction and one fsync a write, on the same disk."""
    found = json.loads(run([BUILT / "bench" / "writes_bench", folder, size(quick=3, full=15), CALLERS]).output)
    ours, peer = found["ours"], found["peer"]
    yield Row(f"durable writes, {CALLERS} callers", f"{ours['per_second']:,.0f} /s, p99 {ours['p99_ms']:.0f} ms",
              f"one fsync each {peer['per_second']:,.0f} /s, p99 {peer['p99_ms']:.0f} ms",
              ours["per_second"] / peer["per_second"], 10, at_least=True,
              notes=(f"CPU a write: ours {ours['cpu_us']:.0f} µs, with numbering and sealing; "
                     f"peer {peer['cpu_us']:.0f} µs without; an fsync alone takes {found['fsync_ms']:.2f} ms here",))


def writes_http(folder, size):
    """The same disk through the whole house: a facility with history, audit row, event and retry key."""
    hub = Hub(RENKEI, folder / "data")
    hub.init()
    hub.add_coordinator()
    with hub.serve() as server:
        server.wait_until_it_answers("/readyz")
        load = Load(server, size(quick=2, full=8), "/api/directory/facilities", sign_in(server), "writes.lua",
                    connections=CALLERS)
        found = json.loads(run([BUILT / "bench" / "writes_bench", folder, 2, 1]).output)["peer"]
        yield Row(f"facilities added over HTTP, {CALLERS} clients",
                  f"{load.per_second:,.0f} /s, p99 {load.p99_ms:.0f} ms",
                  f"one fsync each {found['per_second']:,.0f} /s", load.per_second / found["per_second"], None,
                  notes=(f"{load.cpu_us:.0f} µs CPU a request",))


def start(folder, size):
    """From an empty folder to the first answer, and what the demo city holds in memory."""
    wall, cpu = [], []
    for number in range(size(quick=1, full=5)):
        hub = Hub(RENKEI, folder / f"empty{number}")
        begun = time.monotonic()
        made = hub.init()
        with hub.serve() as server:
            server.wait_until_it_answers("/readyz")
            wall.append(time.monotonic() - begun)
            cpu.append(made.cpu_seconds + server.cpu_seconds())
    yield Row("empty folder → first answer", f"{median(wall):.2f} s", "–", median(wall), 0.5, "s",
              notes=(f"init and serve until /readyz, {median(cpu):.2f} s of it CPU",))
    demo = Hub(RENKEI, folder / "demo")
    demo.make_demo()
    with demo.serve() as server:
        server.wait_until_it_answers("/readyz")
        reply, _ = ask(server, f"/api/directory/facilities?q={quote('看護')}")
        time.sleep(3)
        resident = server.resident_bytes()
        yield Row("at rest with the demo city", mib(resident), "–", resident / MIB, 80, "MiB",
                  notes=(f"after a search with {reply['total']} hits and three quiet seconds",))


def web(folder, size):
    """What a first visit loads; the same figures the web's own build holds."""
    del folder, size
    output = run(["node", ROOT / "web" / "scripts" / "check_budgets.mjs"], accepted=(0, 1)).output
    found = re.findall(r"^(?:OVER)?\s*(\S.*?)\s+([\d.]+) kB of ([\d.]+)$", output, re.M)
    rows = [Row(f"web, gzipped: {name}", f"{now} kB", "–", float(now), float(budget), "kB")
            for name, now, budget in found]
    screens = [row for row in rows if "screen " in row.work]
    yield from (row for row in rows if row not in screens)
    heaviest = max(screens, key=lambda row: row.figure)
    yield dataclasses.replace(heaviest, work=f"{heaviest.work}, the heaviest of {len(screens)}")


def shared_data():
    """Where the open data lies: RENKEI_SHARED_DATA, else beside the repository."""
    return pathlib.Path(os.environ.get("RENKEI_SHARED_DATA") or ROOT.parent / "shared" / "data")
