"""Runs each journey on SQLite and on PostgreSQL, on houses of their own."""
import atexit
import os
import pathlib
import sys
import unittest

import house

BINARY = pathlib.Path(os.environ.get("RENKEI_BINARY", house.ROOT / "build/release/renkei"))
_cluster = None


def cluster():
    """The one private PostgreSQL of this run."""
    global _cluster
    if _cluster is None:
        _cluster = house.Cluster()
        atexit.register(_cluster.stop)
    return _cluster


def on_both(case):
    """Class decorator: <Name>OnSqlite and <Name>OnPostgres, with self.house() for an empty hub."""
    module = sys.modules[case.__module__]
    for engine in ("Sqlite", "Postgres"):
        def make(self, demo=False, second_step=False, engine=engine):
            conninfo = cluster().database() if engine == "Postgres" else None
            made = house.House(BINARY, conninfo=conninfo, demo=demo, second_step=second_step)
            self.addCleanup(made.end)
            return made
        name = f"{case.__name__}On{engine}"
        setattr(module, name, type(name, (case, unittest.TestCase),
                                   {"house": make, "engine": engine, "__module__": case.__module__}))
    return case
