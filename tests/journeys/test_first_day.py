"""A newcomer's first day with the shipped binary."""
import json

import house
from engines import on_both

FACILITY = {
    "kind": "clinic", "name": "見本内科クリニック", "name_kana": "ミホンナイカクリニック", "aliases": [],
    "address": {"prefecture": "見本県", "city": "見本市", "street": "本町1-1"},
    "point": {"latitude": 34.07, "longitude": 134.55}, "precision": "rooftop", "phone": "000-111-2222",
    "beds": {}, "contacts": [], "identifiers": [], "capabilities": [], "hours": [], "closing_rules": [],
}


def hub(test):
    made = test.house()
    made.add_user("coordinator@example.jp", "coordinator")
    made.serve()
    desk = made.visitor()
    test.assertEqual(desk.sign_in("coordinator@example.jp").status, 200)
    return made, desk


@on_both
class FirstDay:
    def test_an_empty_hub_answers_at_once(self):
        made = self.house().serve()
        found = made.get("/api/directory/facilities").json
        self.assertEqual(found["total"], 0)
        self.assertEqual(made.get("/healthz").status, 200)
        page = made.get("/map", {"Accept": "text/html"})
        self.assertEqual(page.status, 200)
        self.assertIn("<form", page.text)

    def test_what_the_hub_adds_the_public_finds_at_once(self):
        made, desk = hub(self)
        added = desk.send("POST", "/api/directory/facilities", FACILITY)
        self.assertEqual(added.status, 201, added.text)
        found = made.get("/api/directory/facilities?q=見本内科&near=34.07,134.55&within_km=5").json
        self.assertEqual([each["id"] for each in found["items"]], [added.json["id"]])

    def test_an_unpublished_facility_does_not_exist_for_the_public(self):
        made, desk = hub(self)
        before = made.get("/api/directory/facilities")
        added = desk.send("POST", "/api/directory/facilities", FACILITY).json
        hidden = desk.send("POST", f"/api/directory/facilities/{added['id']}/levels",
                           {"field": "", "level": "hub"}, {"If-Match": f'"{added["version"]}"'})
        self.assertEqual(hidden.status, 200, hidden.text)
        self.assertEqual(made.get("/api/directory/facilities").text, before.text)
        self.assertEqual(made.get("/api/directory/facilities").headers["etag"], before.headers["etag"])
        one = made.get(f"/api/directory/facilities/{added['id']}")
        none = made.get("/api/directory/facilities/01930000-0000-7000-8000-000000000000")
        self.assertEqual(one.status, 404)
        without = lambda reply: {k: v for k, v in reply.json.items() if k != "request_id"}
        self.assertEqual(without(one), without(none))
        self.assertEqual(desk.get("/api/directory/facilities").json["total"], 1)

    def test_the_same_request_sent_twice_is_done_once(self):
        _, desk = hub(self)
        key = {"Idempotency-Key": "01930000-0000-4000-8000-000000000001"}
        first = desk.send("POST", "/api/directory/facilities", FACILITY, key)
        again = desk.send("POST", "/api/directory/facilities", FACILITY, key)
        self.assertEqual((first.status, again.status), (201, 201), again.text)
        self.assertEqual(desk.get("/api/directory/facilities").json["total"], 1)
        other = desk.send("POST", "/api/directory/facilities", {**FACILITY, "name": "別の名前"}, key)
        self.assertEqual(other.status, 422)

    def test_two_people_editing_one_card_are_told(self):
        _, desk = hub(self)
        added = desk.send("POST", "/api/directory/facilities", FACILITY).json
        path = f"/api/directory/facilities/{added['id']}"
        mine = {**FACILITY, "phone": "000-111-3333"}
        self.assertEqual(desk.send("PUT", path, mine).status, 428)
        self.assertEqual(desk.send("PUT", path, mine, {"If-Match": '"1"'}).status, 200)
        late = desk.send("PUT", path, {**FACILITY, "phone": "000-111-4444"}, {"If-Match": '"1"'})
        self.assertEqual(late.status, 412)
        self.assertEqual(desk.get(path).json["facility"]["phone"], "000-111-3333")

    def test_an_acknowledged_write_survives_the_death_of_the_process(self):
        made, desk = hub(self)
        kept = [desk.send("POST", "/api/directory/facilities", {**FACILITY, "name": f"見本{i}号"}).json["id"]
                for i in range(10)]
        made.kill()
        made.serve()
        found = {each["id"] for each in made.get("/api/directory/facilities").json["items"]}
        self.assertEqual(found, set(kept))
        # The key lies beside the data in this house, which the doctor does not like.
        said = made.command("doctor", "--audit")
        self.assertIn("書き換えられていません", said)
        self.assertIn("△ 暗号鍵: データと同じ場所", said)

    def test_commands_work_beside_a_running_server(self):
        made, _ = hub(self)
        made.add_user("clerk@example.jp", "clerk")
        clerk = made.visitor()
        self.assertEqual(clerk.sign_in("clerk@example.jp").status, 200)


@on_both
class Doors:
    def test_every_closed_route_refuses_the_unknown_visitor(self):
        made, _ = hub(self)
        paths = json.loads((house.ROOT / "docs/api/openapi.json").read_text(encoding="utf-8"))["paths"]
        tried = 0
        for path, methods in paths.items():
            for method, what in methods.items():
                if what.get("security") == []:
                    continue
                reply = made.visitor().send(method.upper(), path.replace("{id}", "01930000-0000-7000-8000-000000000000"),
                                            {}, {"If-Match": '"1"'})
                self.assertIn(reply.status, (401, 403), f"{method} {path}: {reply.text}")
                tried += 1
        self.assertGreater(tried, 20)

    def test_bad_input_is_answered_in_a_sentence_that_says_what_to_do(self):
        made, desk = hub(self)
        for what, reply, status in (
            ("malformed JSON", desk.send("POST", "/api/directory/facilities", b'{"kind":'), 400),
            ("a forged cursor", made.get("/api/directory/facilities?cursor=AAAA"), 400),
            ("an unknown page", made.get("/api/nothing"), 404),
            ("a missing name", desk.send("POST", "/api/directory/facilities", {**FACILITY, "name": ""}), 422),
            ("a picture", desk.send("POST", "/api/intake/imports", b"\x89PNG\r\n\x1a\n" + bytes(64),
                                    {"Content-Type": "application/octet-stream", "X-File-Name": "list.csv"}), 422),
        ):
            with self.subTest(what):
                self.assertEqual(reply.status, status, reply.text)
                self.assertRegex(reply.json["title"], "[ぁ-ん]")
                self.assertTrue(reply.json["request_id"])

    def test_a_forged_session_is_nobody(self):
        made, _ = hub(self)
        stranger = made.visitor()
        stranger.cookie["__Host-renkei"] = "A" * 22
        self.assertFalse(stranger.get("/api/identity/me").json["signed_in"])

    def test_another_site_cannot_make_a_signed_in_browser_write(self):
        _, desk = hub(self)
        reply = desk.send("POST", "/api/directory/facilities", FACILITY, {"Sec-Fetch-Site": "cross-site"})
        self.assertEqual(reply.status, 403)
        desk.csrf = ""
        self.assertEqual(desk.send("POST", "/api/directory/facilities", FACILITY).status, 403)

    def test_an_unknown_host_is_told_so(self):
        made = self.house().serve()
        self.assertEqual(made.get("/api/directory/facilities", {"Host": "elsewhere.example"}).status, 421)
