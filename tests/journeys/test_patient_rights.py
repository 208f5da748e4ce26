"""Every route about patients, asked by every role, for one's own patient and for another's."""
import json

import house
from engines import on_both
from test_first_day import FACILITY
from test_patients import PATIENT, Case

FEATURES = ("/api/patient/", "/api/care_team/", "/api/consent/", "/api/break_glass/")
MEMBER = {"facility": None, "role": "visiting_nurse", "first_day": "2026-01-05"}
GIVEN = {"scope": "photo", "list_version": 0, "class_clause": [], "given_by": "self", "method": "paper",
         "given_on": "2026-01-05"}
NOBODY = {"kana": "ダレモイナイ", "birth_date": "S1.12.31", "threat": "life", "reason": "確かめるため"}
HUB = 403  # the hub's own: nobody else may ask at all

# route: whose id, body, answer for another's patient, answer for one's own
ROUTES = {
    ("post", "/api/patient/searches"): (None, {}, 200, 200),
    ("get", "/api/patient/patients/{id}"): ("patient", None, 404, 200),
    ("put", "/api/patient/patients/{id}"): ("patient", PATIENT, 404, 200),
    ("post", "/api/patient/patients"): (None, PATIENT, HUB, HUB),
    ("post", "/api/patient/patients/{id}/end"): ("patient", {"reason": "other", "ended_on": "2026-01-06"}, HUB, HUB),
    ("post", "/api/patient/patients/{id}/death"): ("patient", {"died_on": "2026-01-06"}, HUB, HUB),
    ("post", "/api/patient/patients/{id}/reopen"): ("patient", {"reason": "誤り"}, HUB, HUB),
    ("get", "/api/patient/patients/{id}/history"): ("patient", None, HUB, HUB),
    ("get", "/api/patient/pairs"): (None, None, HUB, HUB),
    ("post", "/api/patient/pairs"): (None, {}, HUB, HUB),
    ("get", "/api/patient/pairs/{id}"): ("patient", None, HUB, HUB),
    ("post", "/api/patient/pairs/{id}/merge"): ("patient", {}, HUB, HUB),
    ("post", "/api/patient/pairs/{id}/distinct"): ("patient", None, HUB, HUB),
    ("post", "/api/patient/pairs/{id}/reopen"): ("patient", None, HUB, HUB),
    ("get", "/api/care_team/patients/{id}"): ("patient", None, 404, 200),
    ("post", "/api/care_team/patients/{id}/members"): ("patient", MEMBER, HUB, HUB),
    ("put", "/api/care_team/members/{id}"): ("member", MEMBER, HUB, HUB),
    ("post", "/api/care_team/members/{id}/end"): ("member", {"last_day": "2026-01-06", "reason": "交代"}, HUB, HUB),
    ("get", "/api/consent/patients/{id}"): ("patient", None, 404, 200),
    ("post", "/api/consent/patients/{id}/requests"): ("patient", {"scope": "photo"}, HUB, HUB),
    ("post", "/api/consent/patients/{id}/consents"): ("patient", GIVEN, HUB, HUB),
    ("get", "/api/consent/consents/{id}"): ("consent", None, HUB, HUB),
    ("get", "/api/consent/due"): (None, None, HUB, HUB),
    ("post", "/api/consent/consents/{id}/decline"): ("consent", {}, HUB, HUB),
    ("post", "/api/consent/consents/{id}/withdraw"): ("consent", {}, HUB, HUB),
    ("post", "/api/consent/consents/{id}/review"): ("consent", {}, HUB, HUB),
    ("post", "/api/break_glass/accesses"): (None, NOBODY, 404, 404),
    ("get", "/api/break_glass/accesses"): (None, None, HUB, HUB),
    ("get", "/api/break_glass/accesses/{id}"): ("access", None, 404, 404),
    ("post", "/api/break_glass/accesses/{id}/end"): ("access", None, 404, 404),
    ("post", "/api/break_glass/accesses/{id}/review"): ("access", {"verdict": "justified"}, HUB, HUB),
    ("get", "/api/break_glass/notices"): (None, None, 200, 200),
    ("post", "/api/break_glass/notices/{id}/saw"): ("access", None, 404, 404),
}


class Rights(Case):
    """The nurse is on the team; four others are not."""

    def __init__(self, test):
        super().__init__(test)
        doctor = self.user("stranger", "professional")
        opened = doctor.send("POST", "/api/break_glass/accesses",
                             {"kana": "みほんはなこ", "birth_date": "S17.3.4", "threat": "life", "reason": "意識がない"})
        self.ids = {"patient": self.patient, "access": opened.json["id"]}
        self.join()
        self.ids["consent"] = self.consent()["id"]
        team = self.desk.get(f"/api/care_team/patients/{self.patient}").json
        self.ids["member"] = team["members"][0]["id"]

    def user(self, name, role, *more):
        self.made.add_user(f"{name}@example.jp", role, *more)
        visitor = self.made.visitor()
        visitor.sign_in(f"{name}@example.jp")
        return visitor

    def ask_as(self, visitor, method, path, whose, body):
        where = path.replace("{id}", self.ids[whose]) if whose else path
        version = self.desk.get(f"/api/patient/patients/{self.patient}").headers["etag"]
        reply = visitor.send(method.upper(), where, body, {"If-Match": version})
        return reply


@on_both
class PatientRights:
    def test_each_route_answers_each_role_as_the_table_says(self):
        paths = json.loads((house.ROOT / "docs/api/openapi.json").read_text(encoding="utf-8"))["paths"]
        known = {(method, path) for path, methods in paths.items() for method in methods if path.startswith(FEATURES)}
        self.assertEqual(known, set(ROUTES), "a route without an entry here")
        case = Rights(self)
        elsewhere = case.ask("POST", "/api/directory/facilities", {**FACILITY, "name": "見本きく薬局"}, 201)["id"]
        others = {role: case.user(role, role, "--facility", elsewhere)
                  for role in ("desk_member", "facility_member", "professional")}
        city = case.user("city", "city_member")
        for (method, path), (whose, body, for_other, for_own) in ROUTES.items():
            for role, visitor in others.items():
                with self.subTest(f"{method} {path} as {role}"):
                    reply = case.ask_as(visitor, method, path, whose, body)
                    self.assertEqual(reply.status, for_other, reply.text)
                    self.assertNotIn("見本", reply.text.replace("見本市", ""))
            with self.subTest(f"{method} {path} as the city"):
                self.assertEqual(case.ask_as(city, method, path, whose, body).status, 403)
            with self.subTest(f"{method} {path} as the patient's nurse"):
                reply = case.ask_as(case.nurse, method, path, whose, body)
                # The nurse's own facility was not on the team when the glass was broken.
                self.assertEqual(reply.status, for_own, reply.text)
