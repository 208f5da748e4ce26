"""Patients, their team, their consent: the hub's office, and the facilities of the team that consent covers."""
from test_patients import PATIENT

from .entry import CARE, COORDINATOR, HUB, MEMBERS, NOBODY, Thing, each_for_himself, get, post, put
from .world import from_world

BASE = "/api/patient/patients"
OWN = {"own": CARE, "other": HUB}
ROLE = {"own": "visiting_nurse", "other": "pharmacist"}
CONSENT = {"scope": "team_share", "list_version": 1, "class_clause": [], "given_by": "self", "method": "paper",
           "given_on": "2026-01-05"}
LETTERS = "アイウエオカキクケコサシスセソタチツテト"


def draft(asking, kana=None, **more):
    """Somebody with a name that nobody else has."""
    number = asking.world.number()
    name = kana or "".join(LETTERS[int(digit) * 2 + place % 2] for place, digit in enumerate(f"{number:05}"))
    return {**PATIENT, **more, "name": {"family": "見本", "given": name, "family_kana": "みほん", "given_kana": name},
            "birth_date": f"昭和{number % 50 + 5}年3月4日", "phones": [{"kind": "home", "number": f"000-333-{number:04}"}]}


def enrolled(asking, entered=None):
    made = asking.world.make(BASE, entered or draft(asking))
    return Thing(made.id, made.version, {"draft": entered})


def in_care(asking):
    """A patient of the members' facility, who consents to it; other is another facility's."""
    if asking.case == "other":
        return of_facility(asking, asking.world.home["other"], "pharmacist")
    return of_facility(asking, asking.world.home["own"], "visiting_nurse")


def of_facility(asking, facility, role):
    entered = draft(asking)
    made = enrolled(asking, entered)
    asking.world.ask("POST", f"/api/care_team/patients/{made.id}/members",
                     {"facility": facility, "role": role, "first_day": "2026-01-05"})
    asking.world.ask("POST", f"/api/consent/patients/{made.id}/consents", CONSENT)
    return asking.world.seen(f"{BASE}/{made.id}", draft=entered)


def ended(asking):
    made = in_care(asking)
    asking.world.ask("POST", f"{BASE}/{made.id}/end", END, made.version)
    return asking.world.seen(f"{BASE}/{made.id}")


def pair(asking):
    return asking.world.make("/api/patient/pairs", two(asking))


def two(asking):
    return {"one": enrolled(asking).id, "other": enrolled(asking).id}


def decided_pair(asking):
    made = pair(asking)
    return asking.world.make(f"/api/patient/pairs/{made.id}/distinct", None, made.version)


def member(asking):
    made = in_care(asking)
    team = asking.world.ask("GET", f"/api/care_team/patients/{made.id}").json["members"][0]
    return Thing(team["id"], team["version"])


def joins(asking):
    return {"facility": asking.world.facility(), "role": "dentist", "first_day": "2026-01-05"}


def stays(asking):
    own = asking.case == "own"
    return {"facility": asking.world.home[asking.case], "role": "visiting_nurse" if own else "pharmacist",
            "visit_pattern": "火・金", "first_day": "2026-01-05"}


def consent(asking):
    return asking.world.make(f"/api/consent/patients/{in_care(asking).id}/consents", {**CONSENT, "scope": "photo"})


def requested(asking):
    return asking.world.make(f"/api/consent/patients/{in_care(asking).id}/requests", {"scope": "photo"})


END = {"reason": "other", "ended_on": "2026-01-06"}
ONE, PAIR, CONSENTS = f"{BASE}/{{id}}", "/api/patient/pairs/{id}", "/api/consent/consents/{id}"
TEAM, MEMBER, OF = "/api/care_team/patients/{id}", "/api/care_team/members/{id}", "/api/consent/patients/{id}"
STANDING = from_world(in_care)
ENTRIES = [
    post("/api/patient/searches", CARE, STANDING, body={"name": "みほん", "limit": 200}, shows=True, **OWN),
    get(ONE, CARE, STANDING, **OWN),
    put(ONE, CARE, STANDING, fresh=in_care, body=lambda a: {**a.thing["draft"], "note": "犬がいる"}, **OWN),
    post(BASE, HUB, body=draft),
    post(f"{ONE}/end", HUB, STANDING, fresh=in_care, body=END),
    post(f"{ONE}/death", HUB, STANDING, fresh=in_care, body={"died_on": "2026-01-06"}),
    post(f"{ONE}/reopen", HUB, STANDING, fresh=ended, body={"reason": "誤り"}),
    get(f"{ONE}/history", COORDINATOR, STANDING),
    get("/api/patient/pairs", HUB),
    post("/api/patient/pairs", HUB, body=two),
    get(PAIR, HUB, from_world(pair)),
    post(f"{PAIR}/merge", HUB, from_world(pair), fresh=pair, body=lambda a: {"keep": a.thing["one"]["id"]}),
    post(f"{PAIR}/distinct", HUB, from_world(pair), fresh=pair),
    post(f"{PAIR}/reopen", HUB, from_world(pair), fresh=decided_pair, body={"reason": "別の方だった"}),
    get(TEAM, CARE, STANDING, **OWN),
    post(f"{TEAM}/members", HUB, STANDING, fresh=in_care, body=joins),
    put(MEMBER, HUB, from_world(member), fresh=member, body=stays),
    post(f"{MEMBER}/end", HUB, from_world(member), fresh=member, body={"last_day": "2026-01-06", "reason": "交代"}),
    get(OF, CARE, STANDING, **OWN),
    post(f"{OF}/requests", HUB, STANDING, fresh=in_care, body={"scope": "photo"}),
    post(f"{OF}/consents", HUB, STANDING, fresh=in_care, body={**CONSENT, "scope": "photo"}),
    get(CONSENTS, HUB, from_world(consent)),
    get("/api/consent/due", HUB),
    post(f"{CONSENTS}/decline", HUB, from_world(requested), fresh=requested, body={}),
    post(f"{CONSENTS}/withdraw", HUB, from_world(consent), fresh=consent, body={"reason": "本人の希望"}),
    post(f"{CONSENTS}/review", HUB, from_world(consent), fresh=consent, body={}),
]
