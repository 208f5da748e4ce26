"""Who may do what: the table of entries, feature by feature, and the route table they are held against."""
import dataclasses
import importlib
import pathlib

from .entry import OF_ROLE


@dataclasses.dataclass(frozen=True)
class Mounted:
    """A route as `renkei routes` tells it."""
    method: str
    path: str
    permission: str
    visitors: frozenset  # whose role the permission lets in


def route_table(text):
    """The routes of the binary, from its own table."""
    rows = [[cell.strip() for cell in line.strip("|\n ").split("|")] for line in text.splitlines() if line.startswith("|")]
    roles = [name.rstrip("_") for name in rows[0][3:]]
    unknown = [name for name in roles if name not in OF_ROLE]
    if unknown:
        raise ValueError(f"no column in tests/journeys/rights/entry.py for the roles {unknown}")
    return [Mounted(method, path.strip("`"), permission,
                    frozenset(who for role, cell in zip(roles, cells) if cell == "●" for who in OF_ROLE[role]))
            for method, path, permission, *cells in rows[2:]]


def _entries():
    found = []
    for file in sorted(pathlib.Path(__file__).parent.glob("of_*.py")):
        found += importlib.import_module(f"{__name__}.{file.stem}").ENTRIES
    return found


ENTRIES = _entries()
