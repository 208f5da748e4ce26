"""Notices through the shipped binary: made of what happened, each to whom it concerns, one's own to read and to wish for."""
import time

from engines import on_both
from house import PASSWORD
from test_incidents import Case

ALL = "/api/notice"
SOON = 60  # seconds; the round is every fifteen


def kinds(visitor):
    return [each["kind"] for each in visitor.get(f"{ALL}/notices").json["items"]]


def until(test, visitor, kind):
    """Waits for the next round."""
    end = time.monotonic() + SOON
    while kind not in kinds(visitor):
        test.assertLess(time.monotonic(), end, f"{kind} did not come: {kinds(visitor)}")
        time.sleep(1)


@on_both
class Notices:
    def test_who_must_hear_of_an_accident_hears_of_it_and_nobody_else(self):
        case = Case(self)
        nurse, doctor = case.people
        sent = case.report()
        self.assertEqual(sent.status, 201, sent.text)
        until(self, case.desk, "incident.reported")
        incident = case.verb(sent.json, "acknowledge", {"is_owed": "yes"})
        case.verb(incident, "tell", {"facilities": [case.places[1]]})
        until(self, doctor, "incident.told")
        self.assertEqual(kinds(nurse), [], "she reported it herself")
        told = doctor.get(f"{ALL}/notices").json["items"][0]
        self.assertEqual((told["link"], told["severity"]), ("/incidents", "today"))
        self.assertRegex(told["reference"], r"^\d{4}-\d{3}$")
        self.assertNotIn("FAX", doctor.get(f"{ALL}/notices").text, "nothing of what was reported")

    def test_a_changed_password_is_told_to_its_owner_and_to_nobody_else(self):
        case = Case(self)
        nurse, doctor = case.people
        changed = nurse.send("POST", "/api/identity/password", {"current": PASSWORD, "next": "chrysanthemums by the gate"})
        self.assertEqual(changed.status, 204, changed.text)
        until(self, nurse, "identity.password_changed")
        self.assertEqual(kinds(doctor), [])
        told = nurse.get(f"{ALL}/notices").json["items"][0]
        self.assertEqual((told["link"], told["severity"]), ("/settings", "today"))

    def test_ones_own_notices_are_read_and_ones_own_wishes_kept(self):
        case = Case(self)
        nurse, doctor = case.people
        self.assertEqual(nurse.send("POST", f"{ALL}/test", None).status, 204)
        self.assertEqual(nurse.get(f"{ALL}/unread").json["count"], 1)
        self.assertEqual(doctor.get(f"{ALL}/unread").json["count"], 0)
        told = nurse.get(f"{ALL}/notices").json["items"][0]
        self.assertEqual(doctor.send("POST", f"{ALL}/notices/{told['id']}/read", None).status, 404)
        self.assertEqual(nurse.send("POST", f"{ALL}/notices/{told['id']}/read", None).status, 204)
        self.assertEqual(nurse.get(f"{ALL}/unread").json["count"], 0)
        kept = nurse.get(f"{ALL}/settings")
        wishes = {**kept.json["wishes"], "mail": [], "quiet_from": "22:30"}
        put = nurse.send("PUT", f"{ALL}/settings", wishes, {"If-Match": kept.headers["etag"]})
        self.assertEqual(put.status, 200, put.text)
        again = nurse.get(f"{ALL}/settings").json["wishes"]
        self.assertEqual((again["mail"], again["quiet_from"]), ([], "22:30"), "nothing by mail stays nothing")
        stale = nurse.send("PUT", f"{ALL}/settings", wishes, {"If-Match": kept.headers["etag"]})
        self.assertEqual((stale.status, stale.json["reason"]), (412, "notice.changed_meanwhile"))
