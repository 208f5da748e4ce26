"""A record opened in an emergency: by who stands at the bed, told to the team, looked at by a coordinator."""
from .entry import CARE, COORDINATOR, HUB, MEMBERS, NOBODY, Thing, each_for_himself, get, post
from .of_patient import draft, of_facility
from .world import from_world

BASE = "/api/break_glass/accesses"
NOTICES = "/api/break_glass/notices"
STILL = {"threat": "life", "reason": "意識がない"}


def sought(patient):
    name = patient["name"]
    return {"kana": name["family_kana"] + name["given_kana"], "birth_date": patient["birth_date"], **STILL}


def patient_of(asking, facility):
    return of_facility(asking, facility, "dentist")["draft"]


def stranger_to_all(asking):
    """A patient whom none of the visitors sees, of a facility of its own."""
    return Thing("patient", more={"draft": patient_of(asking, asking.world.facility())})


def opened_by(asking, visitor, facility):
    return asking.world.make(BASE, sought(patient_of(asking, facility)), by=visitor)


@each_for_himself
def access(asking):
    """Own: what the visitor opened. Other: what somebody else did."""
    if asking.case == "own" and asking.who in MEMBERS:
        return opened_by(asking, asking.visitor, asking.world.facility())
    return opened_by(asking, stranger(asking), asking.world.facility())


def stranger(asking):
    """Who belongs to no facility of the visitors and has opened nothing yet: five a day are the most."""
    made = asking.world.kept.setdefault("strangers", [])
    if not made or made[-1][1] >= 5:
        made.append([asking.world.person("professional", facility=asking.world.facility()), 0])
    made[-1][1] += 1
    return made[-1][0]


def told(asking):
    """An access to a patient of the members' facility, or of another one, by a stranger to both."""
    return opened_by(asking, stranger(asking), asking.world.home[asking.case])


ENTRIES = [
    post(BASE, MEMBERS, stranger_to_all, double=True, cases={"any": MEMBERS}, body=lambda a: sought(a.thing["draft"])),
    get(f"{BASE}/{{id}}", CARE, access, own=CARE, other=HUB),
    post(f"{BASE}/{{id}}/end", MEMBERS, access, double=True, own=MEMBERS, other=NOBODY),
    get(BASE, COORDINATOR, from_world(told), query="?limit=200", shows=True),
    post(f"{BASE}/{{id}}/review", COORDINATOR, from_world(told), fresh=told, body={"verdict": "justified"}),
    get(NOTICES, CARE, from_world(told), own=MEMBERS, other=NOBODY, shows=True),
    post(f"{NOTICES}/{{id}}/saw", CARE, from_world(told), fresh=told, own=MEMBERS, other=NOBODY),
]
