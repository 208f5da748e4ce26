"""An Excel table of 50,000 facilities and a booklet of 2,000, ordered from the running server as a
screen does, beside the Python libraries a hub would otherwise script them with."""
import pathlib
import time

from hub import Hub, ask, sign_in
from machine import run
from rows import BUILT, RENKEI, wait_for_index
from table import Row

PEER = pathlib.Path(__file__).with_name("listing_peer.py")
PYTHON = "/usr/bin/python3"  # the system's: the peers are Debian packages
QUESTION = {"kind": [], "service": [], "area": [], "capability": [], "open_now": False, "accepting": False,
            "hours24": False, "home_death": False, "stale": False, "closed": False}


def _hub_with(folder, count):
    """A hub whose directory holds so many made-up facilities, in a folder of its own."""
    folder.mkdir(exist_ok=True)
    run([BUILT / "bench" / "search_rows", count, folder])
    hub = Hub(RENKEI, folder / "data")
    hub.init()
    hub.add_coordinator()
    hub.import_files(sorted(folder.glob("made_*.csv")))
    return hub


def _made(server, headers, path, seconds_max):
    """Looks every quarter second until it is ready; gives what it says of itself then."""
    end = time.monotonic() + seconds_max
    while time.monotonic() < end:
        state, _ = ask(server, path, headers=headers)
        if state["state"] == "done":
            return state
        if state["state"] != "making":
            raise RuntimeError(f"{path} {state['state']}: {state.get('reason')}")
        time.sleep(0.25)
    raise RuntimeError(f"{path} was not ready after {seconds_max} s")


def _order(server, headers, path, body, seconds_max):
    start, before = time.monotonic(), server.cpu_seconds() + server.children_cpu_seconds()
    order, _ = ask(server, path, body, headers)
    state = _made(server, headers, f"{path}/{order['id']}", seconds_max)
    wall = time.monotonic() - start
    return state, server.cpu_seconds() + server.children_cpu_seconds() - before, wall


def excel(folder, size):
    """Ours reads every card from the encrypted file, redacts it and writes; the peer only writes."""
    count = size(quick=2_000, full=50_000)
    with _hub_with(folder / "excel", count).serve() as server:
        server.wait_until_it_answers("/readyz", patience_seconds=300)
        wait_for_index(server, count)
        headers = sign_in(server)
        state, cpu, wall = _order(server, headers, "/api/listing/exports",
                                  {"query": QUESTION, "format": "excel"}, 600)
        resident = server.resident_bytes()
    if state["facilities"] != count:
        raise RuntimeError(f"{state['facilities']} of {count} facilities are in the table")
    peer = run([PYTHON, PEER, "excel", count, folder / "peer.xlsx"])
    yield Row(f"Excel of {count:,} facilities, as a job", f"{cpu:.1f} s CPU, {wall:.1f} s",
              f"XlsxWriter {peer.cpu_seconds:.1f} s CPU, {peer.wall_seconds:.1f} s", cpu / peer.cpu_seconds, None,
              notes=(f"server {resident >> 20} MiB, peer {peer.resident_bytes >> 20} MiB; the peer has its rows "
                     "ready-made",))


def booklet(folder, size):
    """Ours prints chapter by chapter with maps and an index; the peer one plain table in one piece."""
    count = size(quick=200, full=2_000)
    with _hub_with(folder / "booklet", count).serve() as server:
        server.wait_until_it_answers("/readyz", patience_seconds=300)
        wait_for_index(server, count)
        headers = sign_in(server)
        state, cpu, wall = _order(server, headers, "/api/listing/booklets", {"title": "ベンチ"}, 900)
    peer = run([PYTHON, PEER, "booklet", count, folder / "peer.pdf"])
    yield Row(f"booklet of {count:,} facilities, as a job", f"{cpu:.1f} s CPU, {wall:.1f} s",
              f"WeasyPrint alone {peer.cpu_seconds:.1f} s CPU, {peer.wall_seconds:.1f} s", cpu / peer.cpu_seconds, None,
              notes=(f"{state['pages']} pages with maps and index; the peer's {peer.output.strip()} pages are one "
                     f"table, {peer.resident_bytes >> 20} MiB",))
