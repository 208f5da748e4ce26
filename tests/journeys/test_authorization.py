"""Every route × every role × own and other data, as docs/authorization.md says it, through the shipped binary."""
import subprocess
import time
import unittest

import engines
from engines import on_both
from rights import ENTRIES, route_table
from rights.entry import CITY
from rights.walk import Walk, gaps
from rights.world import World


# Features whose routes hold what is written of patients, and who may look at it.
OF_PATIENTS = {"patient", "care_team", "consent", "break_glass", "access_report", "own_writing"}
# Of `patient_sight`, which names no patient: who runs the desks, and by what rule they see.
OPEN = {("get", "/api/patient_sight/desks"), ("get", "/api/patient_sight/desk_rules")}


class Table(unittest.TestCase):
    def test_every_route_has_one_entry_and_every_entry_a_route(self):
        said = subprocess.run([str(engines.BINARY), "routes"], capture_output=True, text=True, check=True).stdout
        self.assertEqual(gaps([(each.method, each.path) for each in route_table(said)], ENTRIES), [])

    def test_a_city_is_let_in_to_no_route_about_patients_by_whatever_contract(self):
        """What the walk below then asks for real: 403 on each of them, as client and as operator."""
        about = [each for each in ENTRIES if each.feature in OF_PATIENTS or "patient" in each.path or "team_card" in each.path]
        self.assertEqual({each.feature for each in about} & OF_PATIENTS, OF_PATIENTS)
        let_in = [each.route for each in about if each.may & CITY and each.route not in OPEN]
        self.assertEqual(let_in, [])


@on_both
class Authorization:
    def test_each_route_answers_each_role_as_the_table_says(self):
        began = time.monotonic()
        walk = Walk(World(self.house()))
        wrong = walk.whole(ENTRIES)
        print(f"\nsummary: {len(ENTRIES)} routes, {walk.asked} questions, {time.monotonic() - began:.0f} s", flush=True)
        self.assertEqual(wrong, [], "\n".join(["not as the table says:", *wrong]))
