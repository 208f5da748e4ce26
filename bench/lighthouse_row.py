"""The public pages as Lighthouse sees them on a phone: accessibility is held, performance is printed."""
import subprocess

from hub import Hub
from machine import run
from rows import RENKEI, ROOT
from table import Row

HOME = ROOT / "tools" / "lighthouse"


def prepare():
    """Lighthouse lives in a folder of its own: 185 MB that only this row needs."""
    if not (HOME / "node_modules" / "lighthouse").exists():
        subprocess.run(["npm", "--prefix", HOME, "ci", "--ignore-scripts"], check=True)


def public_pages(folder, size):
    """One row a page: the score for accessibility, with the other scores beside it."""
    del size
    prepare()
    demo = Hub(RENKEI, folder / "demo")
    demo.make_demo()
    with demo.serve() as server:
        server.wait_until_it_answers("/readyz")
        output = run(["node", HOME / "run.mjs", f"http://localhost:{server.port}"], accepted=(0, 1)).output
    for line in output.splitlines():
        path, accessibility, practices, performance, kib = (part.strip() for part in line.split("|"))
        yield Row(f"lighthouse: {path}", f"{accessibility} of 100", "–", float(accessibility), 100, "points", at_least=True,
                  notes=(f"best practices {practices}, performance {performance}, {kib} KiB in all",))
