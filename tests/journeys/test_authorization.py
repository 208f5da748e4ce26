"""Every route × every role × own and other data, as docs/authorization.md says it, through the shipped binary."""
import subprocess
import time
import unittest

import engines
from engines import on_both
from rights import ENTRIES, route_table
from rights.walk import Walk, gaps
from rights.world import World


class Table(unittest.TestCase):
    def test_every_route_has_one_entry_and_every_entry_a_route(self):
        said = subprocess.run([str(engines.BINARY), "routes"], capture_output=True, text=True, check=True).stdout
        self.assertEqual(gaps([(each.method, each.path) for each in route_table(said)], ENTRIES), [])


@on_both
class Authorization:
    def test_each_route_answers_each_role_as_the_table_says(self):
        began = time.monotonic()
        walk = Walk(World(self.house()))
        wrong = walk.whole(ENTRIES)
        print(f"\nsummary: {len(ENTRIES)} routes, {walk.asked} questions, {time.monotonic() - began:.0f} s", flush=True)
        self.assertEqual(wrong, [], "\n".join(["not as the table says:", *wrong]))
