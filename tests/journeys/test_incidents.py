"""An accident from the report to the end, through the shipped binary."""
from engines import on_both
from test_first_day import FACILITY, hub

REPORT = {"kind": "mis_send", "noticed_at": "2026-01-05T01:00:00.000Z", "what": "患者1名の指示書を別の薬局へFAXした",
          "persons": 1, "sensitive": "yes", "bad_faith": "no"}
ALL = "/api/incident/incidents"


class Case:
    """A hub, a station with its nurse, a clinic with its doctor."""

    def __init__(self, test):
        self.test = test
        self.made, self.desk = hub(test)
        self.places, self.people = [], []
        for at, name in enumerate(("見本うめ訪問看護", "見本さくら診療所")):
            added = self.desk.send("POST", "/api/directory/facilities", {**FACILITY, "name": name})
            test.assertEqual(added.status, 201, added.text)
            self.places.append(added.json["id"])
            self.made.add_user(f"staff{at}@example.jp", "facility_member", "--facility", added.json["id"])
            visitor = self.made.visitor()
            visitor.sign_in(f"staff{at}@example.jp")
            self.people.append(visitor)

    def report(self, **other):
        return self.people[0].send("POST", ALL, {"report": {**REPORT, **other}, "facilities": self.places,
                                                 "names_checked": False})

    def verb(self, incident, verb, body):
        reply = self.desk.send("POST", f"{ALL}/{incident['id']}/{verb}", body,
                               {"If-Match": f'"{incident["version"]}"'})
        self.test.assertEqual(reply.status, 200, reply.text)
        return reply.json

    def waiting(self, visitor):
        return {each["source"]: each["severity"] for each in visitor.get("/api/home/work").json["items"]
                if each["source"].startswith("incident.")}


@on_both
class Incidents:
    def test_a_report_goes_to_the_hub_to_the_facilities_and_to_its_end(self):
        case = Case(self)
        nurse, doctor = case.people
        named = case.report(what="見本様の指示書を別の薬局へFAXした")
        self.assertEqual((named.status, named.json["errors"][0]["reason"]), (422, "incident.looks_named"))
        sent = case.report()
        self.assertEqual(sent.status, 201, sent.text)
        path = f"{ALL}/{sent.json['id']}"
        self.assertEqual(doctor.get(path).status, 404, "named in it, but not told yet")
        self.assertEqual(case.waiting(case.desk)["incident.reported"], "critical")
        self.assertEqual(case.waiting(case.desk)["incident.preliminary"], "critical", "the day is long past")
        incident = case.verb(sent.json, "acknowledge", {"is_owed": "yes"})
        incident = case.verb(incident, "tell", {"facilities": case.places})
        self.assertEqual(case.waiting(doctor), {"incident.told": "today"})
        seen = doctor.send("POST", f"{path}/saw", None)
        self.assertEqual(seen.status, 200, seen.text)
        self.assertNotIn("reporter", seen.json)
        self.assertEqual([each["facility"] for each in seen.json["facilities"]], [case.places[1]])
        self.assertEqual(case.waiting(doctor), {})
        incident = case.verb(incident, "measures", {"measures": "短縮ダイヤルを2人で確かめる", "names_checked": False})
        for filing in ("preliminary", "final_report", "persons_told"):
            incident = case.verb(incident, "file", {"filing": filing, "on": "2026-01-06"})
        incident = case.verb(incident, "close", {"names_checked": False})
        self.assertEqual(incident["state"], "closed")
        self.assertEqual(case.waiting(case.desk), {})
        sheet = nurse.get(f"/print/incidents/{incident['id']}", {"Accept": "text/html"})
        self.assertEqual(sheet.status, 200)
        self.assertIn(incident["number"], sheet.text)
        self.assertIn("個人情報保護法 26条", sheet.text)
        csv = case.desk.get(f"{ALL}.csv")
        self.assertIn(incident["number"], csv.text)
        self.assertNotIn("指示書", csv.text)
        self.assertEqual(nurse.get(f"{ALL}.csv").status, 403)
