"""The directory: everybody sees what is public, a member the own card whole, the hub all of it."""
from .entry import EVERYBODY, FORBIDDEN, HIDDEN, MEMBERS, RUNS, STAFF, Thing, get, post, put
from .world import NAMES, from_world

BASE = "/api/directory"
EDIT = RUNS | STAFF
SEEN = {"cases": {"own": EVERYBODY, "other": EVERYBODY, "hidden": RUNS}}
KEPT = {"cases": {"own": EDIT, "other": RUNS, "hidden": RUNS}, "refused": {"other": FORBIDDEN, "hidden": HIDDEN}}
HELD = {"cases": {"own": RUNS, "other": RUNS, "hidden": RUNS}}
CLOSE = {"status": "closed", "closed_on": "2026-01-05", "close_reason": "閉院"}


def facility(asking):
    """The standing card: the members' own, a public one, or one that is not public."""
    return asking.world.seen(f"{BASE}/facilities/{asking.world.home[asking.case]}")


def new_facility(asking):
    made = asking.world.facility()
    if asking.case == "hidden":
        asking.world.hide(made)
    return asking.world.seen(f"{BASE}/facilities/{made}")


def closed_facility(asking):
    made = new_facility(asking)
    asking.world.ask("POST", f"{BASE}/facilities/{made.id}/end", CLOSE, made.version)
    return asking.world.seen(f"{BASE}/facilities/{made.id}")


def edited_facility(asking):
    made = new_facility(asking)
    asking.world.ask("PUT", f"{BASE}/facilities/{made.id}", asking.world.card("見本まちがい医院"), made.version)
    return asking.world.seen(f"{BASE}/facilities/{made.id}")


def name_of(asking):
    return NAMES[asking.case]


def card_draft(asking):
    return asking.world.card(name_of(asking))


def line_draft(facility_id):
    return {"facility": facility_id, "service_code": "130", "flags": [], "hours": [], "closing_rules": []}


def line(asking):
    """The line of the standing card."""
    def add():
        home = asking.world.home[asking.case]
        asking.world.ask("POST", f"{BASE}/facilities/{home}/lines", line_draft(home))
        return home
    return line_of(asking, asking.world.on_file(("line", asking.case), add))


def line_of(asking, facility_id):
    found = asking.world.seen(f"{BASE}/facilities/{facility_id}")["lines"][0]
    return Thing(found["id"], found["version"], {"facility": facility_id})


def new_line(asking):
    made = new_facility(asking)
    asking.world.ask("POST", f"{BASE}/facilities/{made.id}/lines", line_draft(made.id))
    return line_of(asking, made.id)


def corporation(asking):
    made = asking.world.make(f"{BASE}/corporations", {"name": f"見本{asking.world.number()}法人"})
    return asking.world.seen(f"{BASE}/corporations/{made.id}")


def rows(asking, **more):
    return {"rows": [{"id": asking.thing.id, "version": asking.thing.version}], **more}


ONE = f"{BASE}/facilities/{{id}}"
ENTRIES = [
    get(ONE, EVERYBODY, facility, **SEEN),
    post(f"{BASE}/facilities", RUNS, body=lambda a: a.world.card()),
    put(ONE, EDIT, facility, body=card_draft, **KEPT),
    post(f"{ONE}/end", RUNS, facility, fresh=new_facility, body=CLOSE, **HELD),
    post(f"{ONE}/reopen", RUNS, facility, fresh=closed_facility, body={"reason": "誤り"}, **HELD),
    post(f"{ONE}/confirm", EDIT, facility, **KEPT),
    post(f"{ONE}/undo", RUNS, facility, fresh=edited_facility, body={"version": 1}, **HELD),
    post(f"{ONE}/levels", RUNS, facility, fresh=new_facility, body={"field": "phone", "level": "hub"}, **HELD),
    post(f"{ONE}/lines", RUNS, facility, fresh=new_facility, body=lambda a: line_draft(a.thing.id), **HELD),
    get(f"{ONE}/history", RUNS, facility, **HELD),
    get(f"{ONE}/preview", RUNS, facility, query="?level=public", **HELD),
    get(f"{BASE}/lines/{{id}}/history", RUNS, line, **HELD),
    put(f"{BASE}/lines/{{id}}", EDIT, line, body=lambda a: line_draft(a.thing["facility"]), **KEPT),
    post(f"{BASE}/lines/{{id}}/end", RUNS, line, fresh=new_line, body={"ended_on": "2026-01-05", "reason": "廃止"}, **HELD),
    post(f"{BASE}/corporations", RUNS, body=lambda a: {"name": f"見本{a.world.number()}法人"}),
    get(f"{BASE}/corporations/{{id}}", RUNS, corporation),
    put(f"{BASE}/corporations/{{id}}", RUNS, corporation, body={"name": "見本改名法人"}),
    get(f"{BASE}/rows", EVERYBODY, from_world(facility), query=lambda a: f"?id={a.thing.id}", shows=True, **SEEN),
    post(f"{BASE}/bulk/levels", RUNS, facility, fresh=new_facility, body=lambda a: rows(a, field="fax", level="hub"), **HELD),
    post(f"{BASE}/bulk/confirm", RUNS, facility, body=rows, **HELD),
    post(f"{BASE}/bulk/area", RUNS, facility, fresh=new_facility, body=rows, **HELD),
    post(f"{BASE}/bulk/end", RUNS, facility, fresh=new_facility, body=lambda a: rows(a, **CLOSE), **HELD),
    post(f"{BASE}/bulk/undo", RUNS, facility, fresh=edited_facility, body=rows, **HELD),
    get(f"{BASE}/kinds", EVERYBODY),
    get(f"{BASE}/services", EVERYBODY),
    get(f"{BASE}/capabilities", EVERYBODY),
    get(f"{BASE}/facilities", EVERYBODY, from_world(facility), query="?q=見本&limit=200", shows=True, **SEEN),
    get(f"{BASE}/suggestions", EVERYBODY, from_world(facility), shows=True, **SEEN,
        query=lambda a: f"?q={name_of(a)[:4]}"),
]
