"""Looks at patients through the running server, on record and not: what keeping and sealing the record costs."""
import contextlib
import os

import rows
from hub import Hub, ask
from load import Load
from machine import Server, free_port
from monday_row import session_of
from table import Row, median

LOOKERS = ("coordinator", "nurse", "doctor", "facility")  # of the demo city, each with the patients he may see


def looks_of(server, person):
    """The records this person may open, as lines of people.lua."""
    cookie, token = session_of(server, person)
    headers = [("Cookie", cookie), ("X-CSRF-Token", token)]
    found = ask(server, "/api/patient/searches", {}, headers)[0]["items"]
    return [f"{cookie}\t/api/patient/patients/{each['id']}\n" for each in found]


@contextlib.contextmanager
def house(folder, name, program):
    """A demo city served by `program`, and the file of the looks at its patients."""
    hub = Hub(rows.RENKEI, folder / name)
    hub.make_demo()
    port = free_port()
    with Server(program(hub.data, port), port, folder / f"{name}.log") as server:
        server.wait_until_it_answers("/readyz")
        looks = folder / f"{name}.txt"
        looks.write_text("".join(line for person in LOOKERS for line in looks_of(server, person)), encoding="utf-8")
        yield server, looks


def looks(folder, size):
    """The shipped server beside the same server with the record left out, in turns; CPU a request."""
    os.environ["RENKEI_TRUSTED_PROXIES"] = "127.0.0.1"
    seconds, turns = size(quick=2, full=6), size(quick=1, full=5)
    kept, left_out = [], []
    shipped = house(folder, "kept", lambda data, port: [rows.RENKEI, "serve", "--data", data, "--port", port])
    peer = house(folder, "left_out", lambda data, port: [rows.BUILT / "bench" / "look_server", data, port])
    with shipped as ours, peer as other:
        for _ in range(turns):
            for loads, (server, file) in ((left_out, other), (kept, ours)):
                loads.append(Load(server, seconds, script="people.lua", arguments=[file, "at_once"],
                                  connections=rows.CALLERS))
    first, second = (median(each.cpu_us for each in loads) for loads in (kept, left_out))
    yield Row(f"a look at a patient on record, over HTTP, {rows.CALLERS} clients", f"{first:.0f} µs CPU",
              f"not on record {second:.0f} µs", first / second, 2,
              notes=(f"{median(each.per_second for each in kept):,.0f} a second on record, each after its commit, "
                     f"p99 {median(each.p99_ms for each in kept):.1f} ms; "
                     f"{median(each.per_second for each in left_out):,.0f} without, "
                     f"p99 {median(each.p99_ms for each in left_out):.1f} ms",))
