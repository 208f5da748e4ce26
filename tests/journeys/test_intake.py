"""Open data through the screens' own routes: upload, progress, report, undo, proposals, places."""
import json
import time
import unittest
import urllib.parse

import house
from engines import on_both
from test_first_day import hub

TOWNS = house.SHARED / "town_points" / "徳島県" / "徳島市.json"
OUTLINES = house.SHARED / "municipality_boundaries" / "N03-21_210101.json"
HEADER = "﻿都道府県コード又は市町村コード,都道府県名,市区町村名,事業所名,サービスの種類,住所,緯度,経度,電話番号,事業所番号\r\n"


def offices(count, phone="088-000-0001"):
    rows = "".join(f"362018,徳島県,徳島市,見本ステーション{i},訪問入浴介護,徳島県徳島市見本町1-{i},34.07,134.55,{phone},{3670000001 + i}\r\n"
                   for i in range(count))
    return (HEADER + rows).encode()


def upload(desk, content, name="jigyosho_120_20260630.csv"):
    return desk.send("POST", "/api/intake/imports", content,
                     {"Content-Type": "application/octet-stream", "X-File-Name": urllib.parse.quote(name)})


def act(desk, run, verb):
    return desk.send("POST", f"/api/intake/imports/{run['id']}/{verb}", None, {"If-Match": f'"{run["version"]}"'})


def followed(desk, run, *ends):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        seen = desk.get(f"/api/intake/imports/{run['id']}").json
        if seen["state"] in ends:
            return seen
        time.sleep(0.1)
    raise AssertionError(f"still {seen['state']}")


def found_at_last(made, question, total):
    """The index follows an import's one event a moment later."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        seen = made.get(f"/api/directory/facilities?{question}").json["total"]
        if seen == total:
            return seen
        time.sleep(0.1)
    return seen


@on_both
class Intake:
    def test_an_upload_is_applied_by_the_server_and_taken_back(self):
        made, desk = hub(self)
        sent = upload(desk, offices(250), "見本 2026-06-30.csv")
        self.assertEqual(sent.status, 201, sent.text)
        run = sent.json
        self.assertEqual((run["file_name"], run["state"], run["rows"], run["as_of"]),
                         ("見本 2026-06-30.csv", "checked", 250, "2026-06-30"))
        self.assertEqual(made.get("/api/directory/facilities").json["total"], 0)
        self.assertEqual(act(desk, run, "start").status, 200)
        done = followed(desk, run, "done")
        self.assertEqual((done["created"], done["refused"]), (250, 0))
        self.assertTrue(done["undo_until"])
        self.assertEqual(found_at_last(made, "kind=home_bathing", 250), 250)
        listed = desk.get("/api/intake/imports").json["items"]
        self.assertEqual([each["id"] for each in listed], [run["id"]])
        self.assertEqual(act(desk, run, "undo").status, 412, "an older state was seen")
        self.assertEqual(act(desk, done, "undo").status, 200)
        self.assertEqual(followed(desk, run, "undone")["kept"], 0)
        self.assertEqual(found_at_last(made, "kind=home_bathing", 0), 0)

    def test_a_confirmed_value_is_proposed_and_judged(self):
        made, desk = hub(self)
        made.command("import", self.file(made, offices(3)))
        self.assertEqual(found_at_last(made, "kind=home_bathing", 3), 3)
        found = desk.get("/api/directory/facilities").json["items"]
        for each in found:
            card = desk.get(f"/api/directory/facilities/{each['id']}").json
            confirmed = desk.send("POST", f"/api/directory/facilities/{each['id']}/confirm", None,
                                  {"If-Match": f'"{card["version"]}"'})
            self.assertEqual(confirmed.status, 200, confirmed.text)
        made.command("import", self.file(made, offices(3, "088-999-9999")))
        waiting = desk.get("/api/intake/proposals").json["items"]
        self.assertEqual([each["new_text"] for each in waiting], ["088-999-9999"] * 3)
        one, *others = waiting
        taken = desk.send("POST", f"/api/intake/proposals/{one['id']}/accept", None,
                          {"If-Match": f'"{one["version"]}"'})
        self.assertEqual(taken.json["state"], "accepted", taken.text)
        bulk = {"items": [{"id": each["id"], "version": each["version"]} for each in others]}
        kept = desk.send("POST", "/api/intake/proposals/refuse", bulk)
        self.assertEqual([each["state"] for each in kept.json["items"]], ["refused", "refused"], kept.text)
        again = desk.send("POST", "/api/intake/proposals/accept", bulk)
        self.assertEqual(again.json["items"], [], again.text)
        self.assertEqual([each["reason"] for each in again.json["refused"]], ["intake.proposal_closed"] * 2)
        self.assertEqual(desk.get("/api/intake/proposals").json["items"], [])

    def test_a_file_over_the_limit_and_a_wrong_one_are_refused_in_a_sentence(self):
        _, desk = hub(self)
        for what, reply, status in (
            ("65 MiB", upload(desk, offices(1) + b"x" * (65 << 20)), 413),
            ("a PDF", upload(desk, b"%PDF-1.7 " + bytes(99), "list.pdf"), 422),
            ("an unknown table", upload(desk, "日付,天気\n1,晴れ\n".encode()), 422),
            ("no name", desk.send("POST", "/api/intake/imports", offices(1),
                                  {"Content-Type": "application/octet-stream"}), 400),
        ):
            with self.subTest(what):
                self.assertEqual(reply.status, status, reply.text)
                self.assertRegex(reply.json["title"], "[ぁ-ん]")
        self.assertEqual(desk.get("/api/intake/imports").json["items"], [])

    def test_rows_that_were_not_taken_are_a_file_in_japanese_and_in_no_log(self):
        made, desk = hub(self)
        lines = offices(3).decode().replace("3670000002", "X-4711").encode()
        run = upload(desk, lines).json
        self.assertEqual(run["refused"], 1)
        saved = desk.get(f"/api/intake/imports/{run['id']}/refused.csv")
        self.assertEqual(saved.status, 200, saved.text)
        head, row = saved.text.lstrip("\ufeff").splitlines()
        self.assertEqual(head, "行,対象,項目,わけ")
        self.assertRegex(row, "^3,,事業所番号,[^A-Za-z_]*[ぁ-ん]")
        self.assertEqual(made.get(f"/api/intake/imports/{run['id']}/refused.csv").status, 401)
        self.assertNotIn("4711", (made.folder / "log").read_text(errors="replace"))

    def test_a_twin_from_another_source_waits_on_home_as_a_merge_proposal(self):
        made, desk = hub(self)
        made.command("import", self.file(made, offices(1)))
        clinics = made.folder / "iryokikan_20260701.csv"
        clinics.write_text("都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,医療機関の種類,住所,電話番号\n"
                           "362018,1,徳島県,徳島市,見本ステーション0,無床診療所,徳島市見本町1-0,088-000-0001\n")
        made.command("import", clinics)
        deadline = time.monotonic() + 40
        while time.monotonic() < deadline:
            waiting = {each["source"]: each["count"] for each in desk.get("/api/home/work").json["items"]}
            if "merging.pairs" in waiting:
                break
            time.sleep(0.2)
        self.assertEqual(waiting.get("merging.pairs"), 1, waiting)

    def test_the_command_names_itself_in_the_audit_and_leaves_no_job(self):
        made, desk = hub(self)
        made.command("import", self.file(made, offices(3)))
        run = desk.get("/api/intake/imports").json["items"][0]
        self.assertRegex(run["by"], "^cli:")
        self.assertIn("書き換えられていません", made.command("doctor", "--audit"))

    @unittest.skipUnless(TOWNS.exists(), f"no real data in {house.SHARED}; set RENKEI_SHARED_DATA")
    def test_town_points_and_outlines_are_found_on_the_map(self):
        made, desk = hub(self)
        report = json.loads(made.command("import", "--json", TOWNS, OUTLINES))["files"]
        self.assertEqual([(each["profile"], each["rows"]) for each in report], [("town_points", 972), ("outlines", 1902)])
        place = desk.send("POST", "/api/geography/points", {"address": "徳島県徳島市幸町2丁目5番地"}).json
        self.assertEqual(place["precision"], "town", place)
        shapes = made.get("/api/geography/outlines?kind=municipality&prefecture=徳島県").json
        self.assertEqual(len(shapes["features"]), 24)

    def file(self, made, content):
        path = made.folder / "jigyosho_120_20260630.csv"
        path.write_bytes(content)
        return path
