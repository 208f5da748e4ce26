"""The 20 介護 files into an empty hub beside the sqlite3 shell."""
import json

from hub import Hub
from machine import run
from rows import RENKEI, shared_data
from table import Row, median

COLUMNS = 24
ROWS = 38_858
CREATED = 38_857


def _peer(folder, files):
    """Staging by .import, then an upsert by the same key: service and office number."""
    names = [f"c{number}" for number in range(1, COLUMNS + 1)]
    columns = ", ".join(names)
    newer = ", ".join(f"{name} = excluded.{name}" for name in names if name not in ("c7", "c16"))
    script = [f"CREATE TABLE staging ({columns});",
              f"CREATE TABLE office ({columns}, PRIMARY KEY (c7, c16));"]
    for file in files:
        script += [f".import --csv --skip 1 '{file}' staging",
                   f"INSERT INTO office SELECT {columns} FROM staging WHERE true "
                   f"ON CONFLICT (c7, c16) DO UPDATE SET {newer};", "DELETE FROM staging;"]
    script += ["SELECT count(*) FROM office;"]
    database = folder / "peer.db"
    database.unlink(missing_ok=True)
    spent = run(["sqlite3", database], stdin="\n".join(script) + "\n")
    found = int(spent.output.split()[-1])
    if found != CREATED:
        raise RuntimeError(f"the sqlite3 shell made {found} offices of {CREATED}: {spent.output[-500:]}")
    return spent


def _check(report):
    """Speed counts only if all rows arrived."""
    files = json.loads(report)["files"]
    rows = sum(file["rows"] for file in files)
    created = sum(file["created"] for file in files)
    if (rows, created) != (ROWS, CREATED):
        raise RuntimeError(f"the import read {rows} rows and made {created} facilities")


def import_files(folder, size):
    """Ours checks, keeps provenance, reports and writes encrypted; the peer only copies."""
    files = sorted((shared_data() / "kaigo_jigyosho").glob("jigyosho_*.csv"))
    if not files:
        raise RuntimeError(f"no open data in {shared_data()}: set RENKEI_SHARED_DATA")
    ours, peer = [], []
    for number in range(size(quick=1, full=3)):
        hub = Hub(RENKEI, folder / f"data{number}")
        hub.init()
        ours.append(hub.import_files(files))
        _check(ours[-1].output)
        peer.append(_peer(folder, files))
    again = hub.import_files(files)
    cpu = [median(each.cpu_seconds for each in side) for side in (ours, peer)]
    wall = [median(each.wall_seconds for each in side) for side in (ours, peer)]
    yield Row(f"import of {len(files)} 介護 files, {ROWS:,} rows", f"{cpu[0]:.2f} s CPU, {wall[0]:.2f} s",
              f"sqlite3 shell {cpu[1]:.2f} s CPU, {wall[1]:.2f} s", cpu[0] / cpu[1], 3,
              notes=(f"wall {wall[0] / wall[1]:.1f}×; the same files again, nothing changed: "
                     f"{again.cpu_seconds:.2f} s CPU, {again.wall_seconds:.2f} s",))
