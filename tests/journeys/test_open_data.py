"""The real open data, read from ../shared/data, through the command and the server."""
import json
import sqlite3
import unittest

import house
from engines import on_both

KAIGO = house.SHARED / "kaigo_jigyosho"
NAVII = house.SHARED / "navii_hospital"


def sums(report, *names):
    return tuple(sum(each[name] for each in report["files"]) for name in names)


@on_both
@unittest.skipUnless(KAIGO.exists(), f"no real data in {house.SHARED}; set RENKEI_SHARED_DATA")
class OpenData:
    def imported(self, made, *files, expect=0):
        return json.loads(made.command("import", "--json", *files, expect=expect))

    def test_the_twenty_files_and_again(self):
        made = self.house()
        files = sorted(KAIGO.glob("jigyosho_*.csv"))
        self.assertEqual(len(files), 20)
        report = self.imported(made, *files)
        self.assertEqual(sums(report, "rows", "created"), (38858, 38857))
        self.assertEqual(sum(len(each["refused"]) for each in report["files"]), 0)
        warned = lambda name: sum(each["warnings"].get(name, 0) for each in report["files"])
        self.assertEqual(warned("duplicate_key"), 1)
        self.assertEqual(warned("coordinates_missing"), 88)
        self.assertEqual(warned("identifier_with_letters"), 1160)
        again = self.imported(made, *files)
        self.assertEqual(sums(again, "rows", "created", "updated", "unchanged", "proposed"),
                         (38858, 0, 0, 38858, 0))
        made.serve()
        found = made.get("/api/directory/facilities?q=看護小規模多機能&near=34.07,134.55&within_km=20").json
        self.assertGreater(found["total"], 0)
        first = found["items"][0]
        self.assertLessEqual(first["distance_km"], 20)
        page = made.get(f"/map?q=看護小規模多機能&near=34.070,134.550&within_km=20", {"Accept": "text/html"})
        self.assertIn(first["name"], page.text)
        self.assertEqual(made.get(f"/f/{first['id']}", {"Accept": "text/html"}).status, 200)

    def test_the_hospitals_and_the_damaged_file(self):
        made = self.house()
        report = self.imported(made, *NAVII.glob("*.csv"))
        self.assertEqual(sums(report, "rows", "created"), (7587, 7587))
        self.assertEqual(report["files"][0]["warnings"]["coordinates_missing"], 270)
        report = self.imported(made, KAIGO / "damaged_550.csv")
        self.assertEqual((report["files"][0]["rows"], report["files"][0]["refused"]), (905, []))
        self.assertEqual(report["files"][0]["warnings"]["municipality_code_repaired"], 122)

    def test_a_file_that_cannot_be_read_is_said_and_the_next_one_is_read(self):
        made = self.house()
        picture = made.folder / "list.csv"
        picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
        report = self.imported(made, picture, KAIGO / "jigyosho_155.csv", expect=2)
        self.assertRegex(report["files"][0]["error_text"], "[ぁ-ん]")
        self.assertGreater(report["files"][1]["created"], 0)


class Encrypted(unittest.TestCase):
    def test_nothing_of_the_database_can_be_read_without_the_key(self):
        from engines import BINARY
        made = house.House(BINARY)
        self.addCleanup(made.end)
        file = made.data / "hub.db"
        self.assertNotEqual(file.read_bytes()[:15], b"SQLite format 3")
        with self.assertRaises(sqlite3.DatabaseError):
            sqlite3.connect(file).execute("SELECT * FROM facility")
        key = made.data / "hub.key"
        key.write_text("00" * 32)
        self.assertIn("鍵", str(self.failing(made)))

    def failing(self, made):
        try:
            made.command("doctor")
        except AssertionError as problem:
            return problem
        self.fail("a wrong key was accepted")
