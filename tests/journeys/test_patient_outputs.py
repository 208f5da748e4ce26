"""
Every way by which a patient's data leaves the house, asked for what must not leave: a diagnosis the patient does not
know of (worked example 11). A route without an entry here fails, and so does a feature that nobody has looked at.
"""
import subprocess
import tempfile
import unittest

import engines
from engines import on_both
from rights import route_table
from test_first_day import FACILITY
from test_patients import PATIENT, Case

UNDISCLOSED = ("膵がん", "C25.9")
ON_PAPER_NEVER = ("高血圧症", "犬がいる", "12992019", "生活保護")  # of the card and of what is handed to the patient
WHOLE = {**PATIENT, "diagnoses": [
    {"name": "高血圧症", "icd10": "I10", "disclosure": "disclosed"},
    {"name": UNDISCLOSED[0], "icd10": UNDISCLOSED[1], "disclosure": "undisclosed"}],
    "insurances": [{"kind": "public_expense", "insurer": "12992019", "number": "7654321"}], "public_assistance": True,
    "no_fax": ["diagnoses", "note"], "note": "犬がいる。"}

# Features whose routes hold no patient's record; what a new one holds must be said here or there.
NO_PATIENT = {"identity", "people", "second_factor", "oidc", "geography", "directory", "directory_search", "area_profile",
              "intake", "change_report", "closing", "listing", "merging", "desk_lists", "programmes", "home", "live",
              "patient_sight",  # names no patient: the desks, and who runs them
              "notice",  # sentences of kinds, a number at most
              "city_contract",  # names no patient: municipalities, and their officials
              "agreement",  # names no patient: the rules, and who signed them
              "incident",  # names no patient: how many, and which facilities
              "audit",  # a patient's name to the auditor, and nothing of the record
              "public_pages"}
MEDICAL = {"coordinator", "nurse", "emergency"}  # who may see it, each on a screen of their own
NOBODY = set()

# route → whose answer may hold an undisclosed diagnosis; body of what is asked by POST
LOOKS = {
    ("get", "/api/patient/patients/{id}"): ("patient", MEDICAL),
    ("get", "/api/patient/patients/{id}/history"): ("patient", {"coordinator"}),
    ("get", "/api/patient/pairs"): (None, {"coordinator"}),
    ("get", "/api/patient/pairs/{id}"): ("pair", {"coordinator"}),
    ("post", "/api/patient/searches"): (None, NOBODY),
    ("get", "/api/care_team/patients/{id}"): ("patient", NOBODY),
    ("get", "/api/care_team/patients/{id}/cards"): ("patient", NOBODY),
    ("get", "/api/care_team/due_cards"): (None, NOBODY),
    ("get", "/api/care_team/card_numbers/{id}"): ("number", NOBODY),
    ("get", "/api/care_team/cards/{id}/file"): ("card", NOBODY),
    ("get", "/print/team_cards/{id}"): ("card", NOBODY),
    ("get", "/api/consent/patients/{id}"): ("patient", NOBODY),
    ("get", "/api/consent/consents/{id}"): ("consent", NOBODY),
    ("get", "/api/consent/due"): (None, NOBODY),
    ("get", "/api/consent/consents/{id}/scans"): ("consent", NOBODY),
    ("get", "/api/consent/scans/{id}/file"): ("scan", NOBODY),
    ("get", "/api/break_glass/accesses"): (None, NOBODY),
    ("get", "/api/break_glass/accesses/{id}"): ("access", NOBODY),
    ("get", "/api/break_glass/notices"): (None, NOBODY),
    ("get", "/api/access_report/patients/{id}"): ("patient", NOBODY),
    ("get", "/api/access_report/patients/{id}/file"): ("patient", NOBODY),
    ("get", "/print/access_reports/{id}"): ("patient", NOBODY),
    ("get", "/api/own_writing/patients"): (None, NOBODY),
    ("get", "/api/own_writing/patients/{id}"): ("patient", NOBODY),
    ("get", "/api/own_writing/patients/{id}/file"): ("patient", NOBODY),
}
PAPER = {path for _, path in LOOKS
         if path.startswith("/print/") or path.endswith("/file") and "own_writing" not in path}
# Writing answers with what was written, to whoever wrote it; their answers are the screens' above.
WRITES = {"/api/patient/", "/api/care_team/", "/api/consent/", "/api/break_glass/"}


def feature_of(path):
    parts = path.split("/")
    return parts[2] if path.startswith("/api/") else "public_pages"


def is_known(route):
    if (route.method, route.path) in LOOKS:
        return True
    if route.method != "get" and route.path.startswith(tuple(WRITES)):
        return True
    return feature_of(route.path) in NO_PATIENT and not route.path.startswith(("/print/team", "/print/access"))


def text_of(reply):
    """What somebody can read in an answer; of a PDF the text on its pages."""
    if not reply.bytes.startswith(b"%PDF-"):
        return reply.bytes.decode("utf-8", errors="replace")
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(reply.bytes)
        file.flush()
        shown = subprocess.run(["pdftotext", file.name, "-"], capture_output=True, text=True, check=False)
    return shown.stdout or reply.bytes.decode("utf-8", errors="replace")  # the scan here is no real paper


class Outputs(Case):
    """花子 with a nurse who must know, a care manager and a clerk who must not, and all that can be made of her."""

    def __init__(self, test):
        super().__init__(test)
        self.ask("PUT", self.path, WHOLE, 200, 1)
        self.join()
        office = self.ask("POST", "/api/directory/facilities", {**FACILITY, "name": "見本もも居宅"}, 201)["id"]
        self.ask("POST", f"/api/care_team/patients/{self.patient}/members",
                 {"facility": office, "role": "care_manager", "first_day": "2026-01-05"}, 201)
        consent = self.ask("POST", f"/api/consent/patients/{self.patient}/consents",
                           {"scope": "team_share", "list_version": 2, "class_clause": [], "given_by": "self",
                            "method": "paper", "given_on": "2026-01-05"}, 201)
        self.visitors = {"coordinator": self.desk, "nurse": self.nurse,
                         "clerk": self.user("clerk", "clerk"), "auditor": self.user("auditor", "auditor"),
                         "care_manager": self.user("manager", "facility_member", "--facility", office),
                         "emergency": self.user("stranger", "professional")}
        twin = self.ask("POST", "/api/patient/patients", WHOLE, 201)["id"]
        pairs = self.desk.get("/api/patient/pairs").json["items"]
        self.ask("POST", f"/api/patient/patients/{twin}/end", {"reason": "other", "ended_on": "2026-01-06"}, 200, 1)
        # Found by kana and birth date: the twin must not be in the way.
        self.ask("POST", f"/api/patient/pairs/{pairs[0]['id']}/merge", {"keep": self.patient}, 200,
                 pairs[0]["version"])
        opened = self.visitors["emergency"].send("POST", "/api/break_glass/accesses", {
            "kana": "みほんはなこ", "birth_date": "S17.3.4", "threat": "life", "reason": "意識がない"})
        if opened.status != 201:
            raise AssertionError(opened.text)
        card = self.ask("POST", f"/api/care_team/patients/{self.patient}/cards", {"naming": "named"}, 201)
        self.ids = {"patient": self.patient, "consent": consent["id"], "scan": self.scan(consent["id"]),
                    "access": opened.json["id"], "card": card["id"], "number": card["number"], "pair": pairs[0]["id"]}

    def user(self, name, role, *more):
        self.made.add_user(f"{name}@example.jp", role, *more)
        visitor = self.made.visitor()
        visitor.sign_in(f"{name}@example.jp")
        return visitor


class EveryRoute(unittest.TestCase):
    def test_has_been_looked_at_for_what_it_lets_out(self):
        said = subprocess.run([str(engines.BINARY), "routes"], capture_output=True, text=True, check=True).stdout
        table = route_table(said)
        self.assertEqual([f"{each.method} {each.path}" for each in table if not is_known(each)], [],
                         "say in LOOKS whose answer may hold an undisclosed diagnosis")
        mounted = {(each.method, each.path) for each in table}
        self.assertEqual(set(LOOKS) - mounted, set(), "an entry without a route")


@on_both
class WorkedExample11:
    def test_an_undisclosed_diagnosis_is_on_the_screens_of_who_must_know_and_nowhere_else(self):
        case = Outputs(self)
        shown = set()
        for (method, path), (whose, may) in LOOKS.items():
            where = path.replace("{id}", case.ids[whose]) if whose else path
            for who, visitor in case.visitors.items():
                reply = visitor.get(where) if method == "get" else visitor.send("POST", where, {})
                text = text_of(reply)
                with self.subTest(f"{method} {path} as {who}"):
                    for secret in UNDISCLOSED:
                        if who not in may:
                            self.assertNotIn(secret, text)
                        elif secret in text:
                            shown.add(who)
                    if path in PAPER:
                        for word in ON_PAPER_NEVER:
                            self.assertNotIn(word, text)
                    for name, value in reply.headers.items():
                        self.assertNotIn("花子", value, name)
        self.assertEqual(shown, MEDICAL, "the test would not notice if nobody saw it")
        case.made.end_server()
        log = (case.made.folder / "log").read_text(encoding="utf-8", errors="replace")
        audit = case.made.command("doctor", "--audit")
        for secret in (*UNDISCLOSED, *ON_PAPER_NEVER, "花子", "みほん", "000-111-1234", "意識がない", case.ids["number"]):
            self.assertNotIn(secret, log)
            self.assertNotIn(secret, audit)
