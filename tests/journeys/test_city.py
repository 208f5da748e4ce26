"""The city as client and as operator of the hub: what its contract opens, and what no contract does."""
import datetime

from engines import on_both
from test_areas import CLINIC
from test_patients import PATIENT

JAPAN = datetime.timezone(datetime.timedelta(hours=9))
DESKS = 28


@on_both
class City:
    def setUp(self):
        self.made = self.house()
        self.made.add_user("coordinator@example.jp", "coordinator")
        self.made.add_user("city@example.jp", "city_member")
        self.made.serve()
        self.hub, self.city = self.signed_in("coordinator@example.jp"), self.signed_in("city@example.jp")
        self.today = datetime.datetime.now(JAPAN).date()

    def signed_in(self, email):
        visitor = self.made.visitor()
        signed = visitor.sign_in(email)
        self.assertEqual(signed.status, 200, signed.text)
        return visitor

    def ask(self, method, path, body=None, version=None):
        reply = self.hub.send(method, path, body, {"If-Match": f'"{version}"'} if version else None)
        self.assertLess(reply.status, 400, f"{path}: {reply.text}")
        return reply.json if reply.text else None

    def contract(self, mode):
        """In force from today; the one before it, of the same city, is over at once."""
        for each in self.ask("GET", "/api/city_contract/contracts")["items"]:
            if each["in_force"]:
                self.ask("POST", f"/api/city_contract/contracts/{each['id']}/end",
                         {"last_day": str(self.today - datetime.timedelta(days=1)), "reason": "契約の変更"}, each["version"])
        made = self.ask("POST", "/api/city_contract/contracts", {
            "municipality": "見本市", "mode": mode, "first_day": str(self.today), "note": "委託契約書"})
        official = self.ask("GET", "/api/city_contract/officials")["items"][0]["membership"]
        self.ask("POST", f"/api/city_contract/officials/{official}/seat", {"municipality": "見本市"})
        return made

    def seen(self, who):
        return {each["name"] for each in who.get("/api/patient_sight/desks").json["items"]}

    def test_the_hub_sees_its_28_desks_and_the_ward_what_its_contract_lets_it(self):
        run_by = self.ask("POST", "/api/directory/corporations", {"name": "見本市医師会"})["id"]
        names = [f"見本第{number}あんしんすこやかセンター" for number in range(1, DESKS + 1)]
        made = [self.ask("POST", "/api/directory/facilities", {
            **CLINIC, "name": name, "address": {**CLINIC["address"], "street": f"本町{number}-1"}, "corporation": run_by})
            for number, name in enumerate(names)]
        for number, each in enumerate(made):
            self.made.add_user(f"desk{number}@example.jp", "desk_member", "--facility", each["id"])
        secret = names[-1]
        self.ask("POST", f"/api/directory/facilities/{made[-1]['id']}/levels", {"field": "", "level": "hub"},
                 made[-1]["version"])
        self.ask("POST", "/api/patient_sight/desk_rules", {
            "valid_from": str(self.today), "hub_corporation": run_by, "same_entity": "team", "other_entity": "consent",
            "source": "委託契約書 第8条"})
        self.assertEqual(self.seen(self.hub), set(names))
        self.contract("client")
        self.assertEqual(self.seen(self.city), set(names) - {secret})
        self.contract("operator")
        self.assertEqual(self.seen(self.city), set(names))
        self.assertIn(secret, self.seen(self.signed_in(f"desk{DESKS - 1}@example.jp")), "its own")
        self.assertNotIn(secret, self.seen(self.signed_in("desk0@example.jp")))

    def test_no_contract_shows_the_city_a_patient(self):
        patient = self.ask("POST", "/api/patient/patients", PATIENT)["id"]
        for mode in ("client", "operator"):
            self.contract(mode)
            self.assertEqual(self.city.get("/api/identity/me").json["role"], {"client": "city_member"}.get(mode, "city_operator"))
            for path in ("patient/patients/{}", "patient/patients/{}/history", "care_team/patients/{}", "consent/patients/{}",
                         "access_report/patients/{}", "care_team/patients/{}/cards"):
                reply = self.city.get(f"/api/{path.format(patient)}")
                self.assertIn(reply.status, (403, 404), f"{mode}: {path}: {reply.text}")
            found = self.city.send("POST", "/api/patient/searches", {"name": "みほん"})
            self.assertEqual(found.status, 403, found.text)
            opened = self.city.send("POST", "/api/break_glass/accesses", {
                "kana": "みほんはなこ", "birth_date": "S17.3.4", "threat": "life", "reason": "意識がない"})
            self.assertEqual(opened.status, 403, opened.text)

    def test_an_operators_rights_end_with_the_contract_at_the_next_request(self):
        draft = {**CLINIC, "name": "見本内科"}
        self.assertEqual(self.city.send("POST", "/api/directory/facilities", draft).status, 403)
        kept = self.contract("operator")
        added = self.city.send("POST", "/api/directory/facilities", draft)
        self.assertEqual(added.status, 201, added.text)
        own = self.city.get("/api/city_contract/own").json
        self.assertEqual((own["municipality"], own["mode"]), ("見本市", "operator"))
        longer = self.city.send("POST", "/api/city_contract/contracts", {
            "municipality": "見本市", "mode": "operator", "first_day": "2099-04-01", "note": "自分で"})
        self.assertEqual(longer.status, 403, "nobody lengthens the contract by which they act")
        self.ask("POST", f"/api/city_contract/contracts/{kept['id']}/end",
                 {"last_day": str(self.today - datetime.timedelta(days=1)), "reason": "契約の終わり"}, kept["version"])
        self.assertEqual(self.city.send("POST", "/api/directory/facilities", {**draft, "name": "見本外科"}).status, 403)
        me = self.city.get("/api/identity/me").json
        self.assertEqual((me["role"], me["level"]), ("city_member", "professional"))
        self.assertEqual([each["in_force"] for each in self.ask("GET", "/api/city_contract/contracts")["items"]], [False])
