"""The list of what waits: everybody's own; its notes and hours are the hub's."""
from .entry import AT_WORK, HUB, MEMBERS, NOBODY, SIGNED_IN, Thing, each_for_himself, get, post, put
from .of_incident import told

NOTE = {"day": "2026-01-05", "part": "day", "note": "受入可は5床", "version": 0, "names_checked": False}
DUTY = {"opens": "08:30", "closes": "17:30", "wait_minutes": 15, "closing_days": []}
SNOOZE = {"reason": "返事待ち", "names_checked": False}


def row(asking):
    """Own: what the members' facility was told of an accident. Other: a line that is on no list of theirs."""
    if asking.case == "own":
        told(asking)
    return Thing("incident.told" if asking.case == "own" else "nothing.waits")


@each_for_himself
def taken(asking):
    """The same, taken by the visitor."""
    made = row(asking)
    if asking.case == "own" and asking.who in MEMBERS:
        asking.world.ask("POST", f"/api/home/rows/{made.id}/take", by=asking.visitor)
    return made


def to_a_colleague(asking):
    """Somebody of the same list: oneself, if nobody else is there."""
    colleagues = asking.visitor.get("/api/home/colleagues").json.get("items")
    return {"to": colleagues[0]["id"] if colleagues else "nobody"}


def later(asking):
    import datetime
    until = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=1)
    return {**SNOOZE, "until": until.strftime("%Y-%m-%dT%H:%M:%S.000Z")}


def note(asking):
    number = asking.world.number()
    return {**NOTE, "day": f"{2000 + number // 28}-01-{1 + number % 28:02}"}


def duty(asking):
    """The settings with their version."""
    kept = asking.world.ask("GET", "/api/home/duty").json
    return Thing("duty", kept["version"], kept)


MINE = {"own": MEMBERS, "other": NOBODY}
ENTRIES = [
    get("/api/home/work", SIGNED_IN),
    get("/api/home/rows", AT_WORK),
    get("/api/home/rows/{id}/steps", AT_WORK),
    post("/api/home/rows/{id}/take", AT_WORK, row, **MINE),
    get("/api/home/colleagues", AT_WORK),
    post("/api/home/rows/{id}/assign", AT_WORK, row, body=to_a_colleague, **MINE),
    post("/api/home/rows/{id}/release", AT_WORK, taken, fresh=taken, **MINE),
    post("/api/home/rows/{id}/snooze", AT_WORK, row, body=later, **MINE),
    post("/api/home/rows/{id}/wake", AT_WORK, row, **MINE),
    get("/api/home/handovers", HUB),
    get("/api/home/handovers/versions", HUB, query="?day=2026-01-05&part=day"),
    post("/api/home/handovers", HUB, body=note),
    get("/api/home/duty", HUB),
    put("/api/home/duty", HUB, duty, fresh=duty, cases={"any": HUB}, body=DUTY),
]
