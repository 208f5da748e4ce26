"""Who belongs where: the coordinator decides for all, a facility's admin for the own staff."""
import datetime

import house

from .entry import (AT_WORK, COORDINATOR, EVERYBODY, FORBIDDEN, HUB, MEMBERS, NOBODY, Thing, get, post, put)
from .world import FORM, form, from_world

BASE = "/api/people"
ENROL = COORDINATOR | MEMBERS
ADMIN = COORDINATOR | {"admin"}
TOKEN = {"held": EVERYBODY, "invented": NOBODY}
OWN = {"own": ADMIN, "other": COORDINATOR}
GIVEN = {**OWN, "above": COORDINATOR}  # above: a position that sees more than the admin's own


def place(asking):
    return "other" if asking.case == "other" else "own"


def application(asking):
    return {"person": {"display_name": f"見本 応募{asking.world.number()}"}, "enrolment": invitation_draft(asking)}


def facility(asking):
    return Thing(asking.world.home[place(asking)])


def enrolment(asking):
    return asking.world.make(f"{BASE}/enrolments", application(asking))


def person(asking):
    made = asking.world.make(f"{BASE}/enrolments", application(asking))
    return asking.world.seen(f"{BASE}/persons/{made['person']['id']}")


def invitation_draft(asking):
    position = "chiiki_hokatsu" if asking.case == "above" else "visiting_nurse"
    return {"position": position, "standing": "staff", "facility": asking.world.home[place(asking)]}


def invitation(asking):
    made = asking.world.ask("POST", f"{BASE}/invitations", invitation_draft(asking)).json
    return Thing(made["invitation"]["id"], made["invitation"]["version"], made)


def invitation_or_none(asking):
    """The sheet itself is the right."""
    return invitation(asking) if asking.case == "held" else Thing("none", more={"token": "A" * 22})


def closing(asking):
    """A facility of its own to be left by everybody."""
    return Thing(asking.world.facility())


def token(asking):
    return {"token": asking.thing["token"]}


def joining(asking):
    return {"token": asking.thing["token"], "display_name": "見本 新人", "password": house.PASSWORD,
            "email": f"joined{asking.world.number()}@example.jp"}


def association(asking):
    return asking.world.make(f"{BASE}/associations", {"kind": "medical", "name": f"見本{asking.world.number()}医師会"})


def office_draft(asking):
    somebody = asking.world.on_file("somebody", lambda: person(asking)).id
    return {"person": somebody, "office": "director", "from_on": "2026-01-05"}


def office(asking):
    return asking.world.make(f"{BASE}/associations/{association(asking).id}/offices", office_draft(asking))


def post_draft(asking):
    somebody = asking.world.on_file("somebody", lambda: person(asking)).id
    return {"person": somebody, "post": "コーディネーター", "qualifications": ["nurse"], "from_on": "2026-01-05"}


def staff_post(asking):
    return asking.world.make(f"{BASE}/staff_posts", post_draft(asking))


def rule(asking):
    """Due in twenty days, so that the list of this year is open."""
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))).date()
    due = today + datetime.timedelta(days=20)
    return {"valid_from": str(today), "month": due.month, "day": min(due.day, 28), "open_days": 60, "grace_days": 30,
            "source": "利用規約 第3条"}


def asked_facility(asking):
    asking.world.on_file("round", lambda: asking.world.ask("POST", f"{BASE}/certification_rules", rule(asking)))
    return facility(asking)


def member(asking):
    """Somebody who works there, while the list of this year is open."""
    world, home = asking.world, asked_facility(asking).id
    draft = {"position": "visiting_nurse", "standing": "staff", "facility": home}
    token = world.ask("POST", f"{BASE}/invitations", draft).json["token"]
    name = f"見本 在籍{world.number()}"
    world.ask("POST", f"{BASE}/joinings", {"token": token, "display_name": name, "password": house.PASSWORD,
                                           "email": f"member{world.number()}@example.jp"}, by=world.made.visitor())
    there = world.ask("GET", f"{BASE}/enrolments?facility={home}&state=active&limit=200").json["items"]
    found = next(each for each in there if each["person"]["display_name"] == name)
    return Thing(found["id"], found["version"])


def picked(asking):
    return {"enrolments": [asking.thing.id]}


ENTRIES = [
    get(f"{BASE}/unused_accounts", ADMIN),
    post(f"{BASE}/account_pauses", ENROL, member, body=picked, **OWN),
    post(f"{BASE}/account_returns", ENROL, member, body=picked, **OWN),
    get(f"{BASE}/certifications", HUB),
    get(f"{BASE}/certifications/{{id}}", ENROL, asked_facility, **OWN),
    post(f"{BASE}/certifications/{{id}}/finish", ENROL, asked_facility, **OWN),
    post(f"{BASE}/enrolments/{{id}}/certification", ENROL, member, body={"answer": "kept"}, **OWN),
    get(f"{BASE}/certification_rules", AT_WORK),
    post(f"{BASE}/certification_rules", COORDINATOR, body=rule),
    get(f"{BASE}/enrolments", ADMIN, from_world(enrolment), query="?limit=200", shows=True, **OWN),
    get(f"{BASE}/enrolments/{{id}}", ENROL, enrolment, **OWN),
    post(f"{BASE}/enrolments", ENROL, facility, body=application, cases=GIVEN, refused=FORBIDDEN),
    post(f"{BASE}/enrolments/{{id}}/step", ENROL, enrolment, body={"step": "confirm_by_facility"}, **OWN),
    post(f"{BASE}/facility_closings", ENROL, facility, fresh=closing, body=lambda a: {"facility": a.thing.id},
         own=COORDINATOR, other=COORDINATOR, refused=FORBIDDEN),
    get(f"{BASE}/persons/{{id}}", HUB, person),
    put(f"{BASE}/persons/{{id}}", HUB, person, body={"display_name": "見本 改名"}),
    post(f"{BASE}/person_searches", HUB, body={"words": "見本"}),
    get(f"{BASE}/own_place", AT_WORK),
    get(f"{BASE}/invitations", ADMIN, from_world(invitation), shows=True, **OWN),
    post(f"{BASE}/invitations", ENROL, facility, body=invitation_draft, cases=GIVEN, refused=FORBIDDEN),
    post(f"{BASE}/invitations/{{id}}/withdraw", ENROL, invitation, **OWN),
    post("/print/invitation", ENROL, invitation, headers=FORM, **OWN,
         body=lambda a: form(a, "/map", {"token": a.thing["token"]})),
    post(f"{BASE}/invitation_looks", EVERYBODY, invitation_or_none, body=token, cases=TOKEN),
    post(f"{BASE}/joinings", EVERYBODY, invitation_or_none, body=joining, cases=TOKEN),
    post(f"{BASE}/own_joinings", AT_WORK, invitation_or_none, body=token, double=True,
         cases={"held": AT_WORK, "invented": NOBODY}),
    get(f"{BASE}/associations", AT_WORK),
    post(f"{BASE}/associations", HUB, body=lambda a: {"kind": "dental", "name": f"見本{a.world.number()}会"}),
    put(f"{BASE}/associations/{{id}}", HUB, association, body={"kind": "medical", "name": "見本改名会"}),
    get(f"{BASE}/associations/{{id}}/offices", AT_WORK, association),
    post(f"{BASE}/associations/{{id}}/offices", HUB, association, body=office_draft),
    post(f"{BASE}/offices/{{id}}/end", HUB, office, body={"on": "2026-06-30"}),
    get(f"{BASE}/staff_posts", HUB),
    post(f"{BASE}/staff_posts", HUB, body=post_draft),
    post(f"{BASE}/staff_posts/{{id}}/end", HUB, staff_post, body={"on": "2026-06-30"}),
]
