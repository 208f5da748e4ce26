"""Who belongs where, through the shipped binary: in by a sheet, out by a reason."""
from engines import on_both
from test_first_day import FACILITY, hub

SECRET = "柿の木と秋の空と風の音の夜"


class Region:
    """A hub with one station, its admin in place."""

    def __init__(self, test):
        self.test = test
        self.made, self.desk = hub(test)
        self.station = self.ask(self.desk, "POST", "/api/directory/facilities", {**FACILITY, "name": "見本うめ訪問看護"}, 201)["id"]

    def ask(self, who, method, path, body, status, version=None):
        reply = who.send(method, path, body, {"If-Match": f'"{version}"'} if version else {})
        self.test.assertEqual(reply.status, status, f"{method} {path}: {reply.text}")
        return reply.json

    def invite(self, by, position, **more):
        return self.ask(by, "POST", "/api/people/invitations",
                        {"position": position, "standing": "staff", "facility": self.station, **more}, 201)

    def join(self, token, name, **more):
        """Signs up with the sheet and signs in with what it gave: the visitor and the reply."""
        guest = self.made.visitor()
        guest.csrf = guest.get("/api/identity/me").json["csrf_token"]
        joined = self.ask(guest, "POST", "/api/people/joinings",
                          {"token": token, "display_name": name, "password": SECRET, **more}, 201)
        visitor = self.made.visitor()
        self.test.assertEqual(visitor.sign_in(joined["sign_in_name"], SECRET).status, 200)
        return visitor, joined

    def admin(self):
        return self.join(self.invite(self.desk, "vns_manager", standing="admin")["token"], "施設 つばさ", email="admin@example.jp")[0]


def people_at(visitor):
    return visitor.get("/api/people/enrolments")


@on_both
class People:
    def test_a_nurse_joins_by_a_sheet_works_and_is_out_at_her_next_request_after_leaving(self):
        region = Region(self)
        admin = region.admin()
        self.assertEqual(admin.get("/api/people/own_place").json["facility_name"], "見本うめ訪問看護")
        invited = region.invite(admin, "visiting_nurse")
        self.assertRegex(invited["link"], r"/app/join#[\w-]{22}$")
        look = admin.send("POST", "/api/people/invitation_looks", {"token": invited["token"]})
        self.assertEqual((look.json["facility_name"], look.json["position"]), ("見本うめ訪問看護", "visiting_nurse"))

        nurse, joined = region.join(invited["token"], "佐野 かえで", name_kana="さの かえで")
        self.assertRegex(joined["sign_in_name"], r"^\d{8}$", "who gave no address has a number")
        self.assertEqual(nurse.get("/api/people/own_place").status, 200)
        self.assertEqual(people_at(nurse).status, 403, "a nurse does not look after people")
        again = admin.send("POST", "/api/people/invitation_looks", {"token": invited["token"]})
        self.assertEqual((again.status, again.json["reason"]), (409, "people.invitation_over"))

        listed = next(each for each in people_at(admin).json["items"] if each["id"] == joined["enrolment"])
        self.assertEqual((listed["state"], sorted(listed["open"])), ("active", ["leave", "suspend"]))
        path = f"/api/people/enrolments/{joined['enrolment']}/step"
        self.assertEqual(admin.send("POST", path, {"step": "leave"}, {"If-Match": '"1"'}).status, 422, "a reason is needed")
        left = region.ask(admin, "POST", path, {"step": "leave", "reason": "retired"}, 200, listed["version"])
        self.assertEqual((left["state"], left["leave_reason"], left["open"]), ("left", "retired", []))
        self.assertEqual(nurse.get("/api/people/own_place").status, 401)
        stale = admin.send("POST", path, {"step": "leave", "reason": "moved"}, {"If-Match": '"1"'})
        self.assertIn(stale.status, (409, 412), stale.text)

    def test_the_sheet_is_printed_for_whoever_invited_and_for_nobody_else(self):
        region = Region(self)
        admin = region.admin()
        token = region.invite(admin, "visiting_nurse")["token"]
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        sheet = admin.send("POST", "/print/invitation", f"csrf={admin.csrf}&token={token}".encode(), form)
        self.assertEqual(sheet.status, 200, sheet.text)
        for expected in ("見本うめ訪問看護", "訪問看護師", "<path", token):
            self.assertIn(expected, sheet.text)
        self.assertIn("no-store", sheet.headers["cache-control"])
        other, _ = region.join(region.invite(admin, "visiting_nurse")["token"], "井内 すず", email="suzu@example.jp")
        self.assertEqual(other.send("POST", "/print/invitation", f"csrf={other.csrf}&token={token}".encode(), form).status, 404)

    def test_an_officer_confirms_within_the_term_and_is_found_by_date(self):
        region = Region(self)
        body = region.ask(region.desk, "POST", "/api/people/associations", {"kind": "medical", "name": "見本市医師会"}, 201)["id"]
        sheet = region.ask(region.desk, "POST", "/api/people/invitations", {"position": "assoc_officer", "standing": "staff"}, 201)
        officer, _ = region.join(sheet["token"], "医師会 あずさ", email="officer@example.jp")
        found = region.desk.send("POST", "/api/people/person_searches", {"words": "あずさ"}).json["items"]
        self.assertEqual(len(found), 1)
        asked = region.ask(region.desk, "POST", "/api/people/enrolments", {
            "person": {"display_name": "岡 さつき"},
            "enrolment": {"position": "visiting_nurse", "standing": "staff", "facility": region.station, "association": body}}, 201)
        step = f"/api/people/enrolments/{asked['id']}/step"
        region.ask(region.desk, "POST", step, {"step": "confirm_by_facility"}, 200, 1)
        self.assertEqual(people_at(officer).status, 403, "not in office yet")

        office = region.ask(region.desk, "POST", f"/api/people/associations/{body}/offices", {
            "person": found[0]["id"], "office": "secretariat", "from_on": "2020-04-01"}, 201)
        listed = people_at(officer).json["items"]
        self.assertEqual([each["person"]["display_name"] for each in listed], ["岡 さつき"])
        self.assertIn("confirm_by_association", listed[0]["open"])
        region.ask(officer, "POST", step, {"step": "confirm_by_association"}, 200, 2)

        region.ask(region.desk, "POST", f"/api/people/offices/{office['id']}/end", {"on": "2022-03-31"}, 200, office["version"])
        self.assertEqual(people_at(officer).status, 403, "the term is over")
        terms = officer.get(f"/api/people/associations/{body}/offices").json["items"]
        self.assertEqual([(each["from_on"], each["to_on"]) for each in terms], [("2020-04-01", "2022-03-31")])

        sheet = region.ask(region.desk, "POST", "/api/people/invitations",
                           {"position": "visiting_nurse", "standing": "staff", "enrolment": asked["id"]}, 201)
        _, joined = region.join(sheet["token"], "岡 さつき", email="satsuki@example.jp")
        self.assertEqual(joined["enrolment"], asked["id"], "what was confirmed becomes active")

    def test_when_a_facility_closes_everybody_is_out(self):
        region = Region(self)
        admin = region.admin()
        nurse, _ = region.join(region.invite(admin, "visiting_nurse")["token"], "佐野 かえで", email="kaede@example.jp")
        refused = admin.send("POST", "/api/people/facility_closings", {"facility": region.station})
        self.assertEqual(refused.status, 403, refused.text)
        closed = region.ask(region.desk, "POST", "/api/people/facility_closings", {"facility": region.station}, 200)
        self.assertEqual(closed, {"left": 2, "more": False})
        self.assertEqual((admin.get("/api/people/own_place").status, nurse.get("/api/people/own_place").status), (401, 401))
        left = region.desk.get(f"/api/people/enrolments?facility={region.station}&state=left").json
        self.assertEqual({each["leave_reason"] for each in left["items"]}, {"facility_closed"})
        self.assertEqual(left["total"], 2)
        self.assertIn("書き換えられていません", region.made.command("doctor", "--audit"))

    def test_somebody_with_an_account_joins_one_more_place_with_it(self):
        region = Region(self)
        other = region.ask(region.desk, "POST", "/api/directory/facilities", {**FACILITY, "name": "見本もも訪問看護"}, 201)["id"]
        admin = region.admin()
        nurse, _ = region.join(region.invite(admin, "visiting_nurse")["token"], "佐野 かえで", email="kaede@example.jp")
        sheet = region.ask(region.desk, "POST", "/api/people/invitations",
                           {"position": "visiting_nurse", "standing": "staff", "facility": other}, 201)
        taken = self.made_guest(region).send("POST", "/api/people/joinings", {
            "token": sheet["token"], "display_name": "佐野 かえで", "email": "kaede@example.jp", "password": SECRET})
        self.assertEqual((taken.status, taken.json["reason"]), (409, "identity.email_taken"))
        region.ask(nurse, "POST", "/api/people/own_joinings", {"token": sheet["token"]}, 201)
        self.assertEqual(len(nurse.get("/api/identity/me").json["memberships"]), 2)

    def made_guest(self, region):
        guest = region.made.visitor()
        guest.csrf = guest.get("/api/identity/me").json["csrf_token"]
        return guest
