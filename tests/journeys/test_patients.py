"""A patient, the team and the consent, through the shipped binary."""
import re

from engines import on_both
from test_first_day import FACILITY, hub

PATIENT = {
    "name": {"family": "見本", "given": "花子", "family_kana": "みほん", "given_kana": "はなこ"},
    "birth_date": "昭和17年3月4日", "home": {"line": "見本県見本市桜町1-2"},
    "phones": [{"kind": "home", "number": "000-111-1234"}], "insurances": [],
    "care_levels": [{"grade": "care_2", "first_day": "2020-04-01"}],
    "diagnoses": [{"name": "高血圧症", "disclosure": "disclosed"}, {"name": "膵がん", "disclosure": "undisclosed"}],
    "allergies": [], "infections": [], "devices": [], "no_fax": [], "enrolled_on": "2026-01-05",
}


class Case:
    """A hub with one station, its nurse, and a patient."""

    def __init__(self, test):
        self.made, self.desk = hub(test)
        station = self.ask("POST", "/api/directory/facilities", {**FACILITY, "name": "見本うめ訪問看護"}, 201)
        self.station = station["id"]
        self.patient = self.ask("POST", "/api/patient/patients", PATIENT, 201)["id"]
        self.path = f"/api/patient/patients/{self.patient}"
        self.made.add_user("nurse@example.jp", "facility_member", "--facility", self.station)
        self.nurse = self.made.visitor()
        self.nurse.sign_in("nurse@example.jp")

    def ask(self, method, path, body, status, version=None):
        reply = self.desk.send(method, path, body, {"If-Match": f'"{version}"'} if version else {})
        if reply.status != status:
            raise AssertionError(f"{method} {path}: {reply.status} {reply.text}")
        return reply.json

    def join(self):
        self.ask("POST", f"/api/care_team/patients/{self.patient}/members",
                 {"facility": self.station, "role": "visiting_nurse", "first_day": "2026-01-05"}, 201)

    def consent(self):
        return self.ask("POST", f"/api/consent/patients/{self.patient}/consents",
                        {"scope": "team_share", "list_version": 1, "class_clause": [], "given_by": "self",
                         "method": "paper", "given_on": "2026-01-05"}, 201)

    def scan(self, consent, content=b"%PDF-1.7 paper"):
        reply = self.desk.send("POST", f"/api/consent/consents/{consent}/scans", content)
        if reply.status != 201:
            raise AssertionError(reply.text)
        return reply.json["id"]

    def audited(self):
        """How many rows the audit has."""
        self.made.end_server()
        said = self.made.command("doctor", "--audit")
        self.made.serve()
        return int(re.search(r"監査の記録 ([0-9,]+) 件は", said).group(1).replace(",", ""))


@on_both
class Patients:
    def test_the_nurse_sees_her_patient_while_consent_holds_and_not_on_the_next_request(self):
        case = Case(self)
        self.assertEqual(case.nurse.get(case.path).status, 404)
        case.join()
        self.assertEqual(case.nurse.get(case.path).status, 404, "nobody was asked")
        consent = case.consent()
        shown = case.nurse.get(case.path)
        self.assertEqual(shown.status, 200, shown.text)
        self.assertEqual(shown.json["birth_date_text"], "昭和17年3月4日")
        self.assertTrue(shown.json["shows_undisclosed"])
        found = case.nurse.send("POST", "/api/patient/searches", {"name": "みほん"})
        self.assertEqual([each["id"] for each in found.json["items"]], [case.patient])
        case.ask("POST", f"/api/consent/consents/{consent['id']}/withdraw", {"reason": "本人の希望"}, 200, 1)
        self.assertEqual(case.nurse.get(case.path).status, 404)
        self.assertEqual(case.nurse.send("POST", "/api/patient/searches", {"name": "みほん"}).json["items"], [])
        self.assertIn("書き換えられていません", case.made.command("doctor", "--audit"))

    def test_a_refused_look_at_a_patient_is_on_record(self):
        case = Case(self)
        before = case.audited()
        case.nurse.get(case.path)
        self.assertEqual(case.audited(), before + 1)

    def test_an_edit_without_the_version_is_refused_and_a_stale_one_too(self):
        case = Case(self)
        more = {**PATIENT, "note": "犬がいる。"}
        self.assertEqual(case.desk.send("PUT", case.path, more).status, 428)
        self.assertEqual(case.desk.send("PUT", case.path, more, {"If-Match": '"1"'}).status, 200)
        self.assertEqual(case.desk.send("PUT", case.path, more, {"If-Match": '"1"'}).status, 412)

    def test_an_enrolment_sent_twice_is_one_patient_and_shown_again(self):
        case = Case(self)
        key = {"Idempotency-Key": "01930000-0000-4000-8000-000000000002"}
        other = {**PATIENT, "name": {"family": "見本", "given": "次郎"}}
        first = case.desk.send("POST", "/api/patient/patients", other, key)
        again = case.desk.send("POST", "/api/patient/patients", other, key)
        self.assertEqual((first.status, again.status), (201, 201))
        self.assertEqual(first.json, again.json)

    def test_the_city_is_told_no_person(self):
        case = Case(self)
        case.made.add_user("city@example.jp", "city_member")
        city = case.made.visitor()
        city.sign_in("city@example.jp")
        self.assertEqual(city.get(case.path).status, 403)
        self.assertEqual(city.send("POST", "/api/patient/searches", {}).status, 403)

    def test_whoever_breaks_the_glass_sees_the_patient_and_the_coordinator_the_reason(self):
        case = Case(self)
        opened = case.nurse.send("POST", "/api/break_glass/accesses", {
            "kana": "ミホンハナコ", "birth_date": "S17.3.4", "threat": "life", "reason": "意識がない"})
        self.assertEqual(opened.status, 201, opened.text)
        self.assertEqual(opened.json["patient"], case.patient)
        self.assertEqual(case.nurse.get(case.path).json["ground"], "emergency")
        waiting = case.desk.get("/api/break_glass/accesses").json["items"]
        self.assertEqual([each["reason"] for each in waiting], ["意識がない"])
        self.assertTrue(waiting[0]["doer"])
        ended = case.nurse.send("POST", f"/api/break_glass/accesses/{opened.json['id']}/end")
        self.assertEqual(ended.status, 200, ended.text)
        self.assertEqual(case.nurse.get(case.path).status, 404)

    def test_the_team_is_told_of_a_broken_glass_and_not_why(self):
        case = Case(self)
        case.join()
        other = case.ask("POST", "/api/directory/facilities", {**FACILITY, "name": "見本もも病院"}, 201)["id"]
        case.made.add_user("doctor@example.jp", "facility_member", "--facility", other)
        doctor = case.made.visitor()
        doctor.sign_in("doctor@example.jp")
        opened = doctor.send("POST", "/api/break_glass/accesses", {
            "kana": "ミホンハナコ", "birth_date": "S17.3.4", "threat": "life", "reason": "膵がんの痛みが強い"})
        self.assertEqual(opened.status, 201, opened.text)
        told = case.nurse.get("/api/break_glass/notices")
        self.assertEqual([each["id"] for each in told.json["items"]], [opened.json["id"]])
        self.assertNotIn("膵がん", told.text)

    def test_the_card_is_void_once_the_team_is_another(self):
        case = Case(self)
        case.join()
        cards = f"/api/care_team/patients/{case.patient}/cards"
        first = case.ask("POST", cards, {"naming": "named"}, 201)
        page = case.desk.get(f"/print/team_cards/{first['id']}")
        self.assertEqual(page.status, 200)
        self.assertIn("見本うめ訪問看護", page.text)
        self.assertNotIn("高血圧症", page.text)
        self.assertEqual(case.desk.get("/api/care_team/due_cards").json["items"], [])
        pharmacy = case.ask("POST", "/api/directory/facilities", {**FACILITY, "name": "見本きく薬局"}, 201)["id"]
        case.ask("POST", f"/api/care_team/patients/{case.patient}/members",
                 {"facility": pharmacy, "role": "pharmacist", "first_day": "2026-01-06"}, 201)
        self.assertEqual(case.desk.get(f"/print/team_cards/{first['id']}").status, 409)
        due = case.desk.get("/api/care_team/due_cards").json["items"]
        self.assertEqual([each["card"]["id"] for each in due], [first["id"]])
        second = case.ask("POST", cards, {"naming": "named"}, 201)
        self.assertEqual(second["version"], 2)
        printed = case.desk.get(f"/api/care_team/cards/{second['id']}/file")
        self.assertEqual(printed.status, 200)
        self.assertTrue(printed.bytes.startswith(b"%PDF-"))
        self.assertNotIn("花子", printed.headers["content-disposition"])

    def test_the_patient_can_be_told_who_saw_the_record(self):
        case = Case(self)
        case.join()
        case.consent()
        case.nurse.get(case.path)
        told = case.desk.get(f"/api/access_report/patients/{case.patient}").json["items"]
        nurse = [each for each in told if each.get("role") == "facility_member"]
        self.assertEqual([each["deed"] for each in nurse], ["record_seen"])
        self.assertEqual(nurse[0]["facility_name"], "見本うめ訪問看護")
        page = case.desk.get(f"/print/access_reports/{case.patient}")
        self.assertIn("記録を見ました", page.text)
        self.assertEqual(case.nurse.get(f"/print/access_reports/{case.patient}").status, 403)

    def test_a_scanned_paper_is_seen_while_consent_holds_and_comes_back_as_it_was(self):
        case = Case(self)
        case.join()
        consent = case.consent()
        content = b"%PDF-1.7 " + bytes(range(256)) * 8000
        scan = case.scan(consent["id"], content)
        self.assertEqual(case.nurse.get(f"/api/consent/scans/{scan}/file").bytes, content)
        case.ask("POST", f"/api/consent/consents/{consent['id']}/withdraw", {}, 200, 1)
        self.assertEqual(case.nurse.get(f"/api/consent/scans/{scan}/file").status, 404)
        refused = case.desk.send("POST", f"/api/consent/consents/{consent['id']}/scans", b"MZ program")
        self.assertEqual((refused.status, refused.json["reason"]), (422, "consent.scan_kind"))
