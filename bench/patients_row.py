"""Patients among very many: searched, and looked at with the look on record."""
import json

import rows
from machine import run
from table import Row


def patients(folder, size):
    """The patient feature in the library, on encrypted SQLite with its sealed audit."""
    found = json.loads(run([rows.BUILT / "bench" / "patients_bench", folder, size(quick=5_000, full=200_000),
                            size(quick=3, full=18)]).output)
    for search in found["searches"]:
        yield Row(f"patients, {found['patients']:,}: search by {search['name']}", f"{search['cpu_ms']:.2f} ms CPU", "–",
                  search["cpu_ms"], None, notes=(f"{search['hits']} shown",))
    audited, plain = found["audited"], found["unaudited"]
    yield Row("a look at a patient, on record, 64 callers", f"{audited['cpu_us']:.0f} µs CPU",
              f"not on record {plain['cpu_us']:.0f} µs", audited["cpu_us"] / plain["cpu_us"], 2,
              notes=(f"{audited['per_second']:,.0f} a second on record, each after its commit; "
                     f"{plain['per_second']:,.0f} without",))
