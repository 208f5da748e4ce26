"""What leaves the house through the shipped binary: files, prints, a job's file, the booklet."""
import csv
import io
import time

from engines import on_both
from test_first_day import FACILITY, hub

QUESTION = {"kind": [], "service": [], "area": [], "capability": [], "open_now": False, "accepting": False,
            "hours24": False, "home_death": False, "stale": False, "closed": False}


def rows(reply):
    return list(csv.reader(io.StringIO(reply.bytes.decode("utf-8-sig"))))


def made(desk, path, seconds=120):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        state = desk.get(path).json
        if state["state"] != "making":
            return state
        time.sleep(0.2)
    raise AssertionError(f"{path} is still being made: {state}")


@on_both
class Listing:
    def test_no_export_and_no_print_tells_the_public_of_a_hidden_facility(self):
        house, desk = hub(self)
        desk.send("POST", "/api/directory/facilities", FACILITY)
        paths = [f"/api/listing/export?format={name}" for name in
                 ("csv", "geojson", "recommended_medical", "municipal_medical", "recommended_care")]
        paths += [f"/print/list?list={name}" for name in ("found", "home_doctors", "backup_hospitals")]
        csv_before = rows(house.get(paths[0]))
        added = desk.send("POST", "/api/directory/facilities", {**FACILITY, "name": "ひみつ医院"}).json
        hidden = desk.send("POST", f"/api/directory/facilities/{added['id']}/levels",
                           {"field": "", "level": "hub"}, {"If-Match": f'"{added["version"]}"'})
        self.assertEqual(hidden.status, 200, hidden.text)
        self.assertEqual(len(rows(house.get(paths[0]))), len(csv_before))
        for path in paths:
            reply = house.get(path)
            self.assertEqual(reply.status, 200, path)
            self.assertNotIn("ひみつ", reply.text)
        self.assertEqual(house.get(f"/print/facilities/{added['id']}").status, 404)
        self.assertEqual(house.get("/api/listing/export?audience=hub").status, 403)
        own = desk.get("/api/listing/export?audience=hub")
        self.assertIn("ひみつ", own.text)
        self.assertIn("%E9%9D%9E%E5%85%AC%E8%A1%A8", own.headers["content-disposition"])

    def test_a_large_list_is_made_by_a_job_and_is_its_makers_own(self):
        house, desk = hub(self)
        desk.send("POST", "/api/directory/facilities", FACILITY)
        order = desk.send("POST", "/api/listing/exports", {"query": QUESTION, "format": "excel", "audience": "public"})
        self.assertEqual(order.status, 201, order.text)
        path = f"/api/listing/exports/{order.json['id']}"
        state = made(desk, path)
        self.assertEqual((state["state"], state["facilities"]), ("done", 1), state)
        self.assertTrue(desk.get(f"{path}/file").bytes.startswith(b"PK"))
        self.assertEqual(house.get(f"{path}/file").status, 401)

    def test_the_booklet_is_printed_and_its_copies_are_counted(self):
        _, desk = hub(self)
        desk.send("POST", "/api/directory/facilities", FACILITY)
        edition = desk.send("POST", "/api/listing/booklets", {"title": "地域資源一覧"}).json
        path = f"/api/listing/booklets/{edition['id']}"
        state = made(desk, path)
        self.assertEqual(state["state"], "done", state)
        self.assertGreaterEqual(state["pages"], 5)
        self.assertTrue(desk.get(f"{path}/file").bytes.startswith(b"%PDF-"))
        line = desk.send("POST", f"{path}/distributions",
                         {"recipient": "北部包括", "copies": 30, "handed_on": "2026-01-05"})
        self.assertEqual(line.status, 201, line.text)
        self.assertEqual(desk.get(path).json["copies"], 30)
