"""Accidents with personal data: reported by anybody at work, seen by the hub and by the facilities it told."""
from .entry import AT_WORK, COORDINATOR, HUB, MEMBERS, Thing, get, post
from .world import from_world

BASE = "/api/incident/incidents"
REPORT = {"kind": "loss", "noticed_at": "2026-01-05T01:00:00.000Z", "what": "控えが1枚見当たらない",
          "sensitive": "no", "bad_faith": "no"}
RULE = {"early_days": 3, "preliminary_days": 5, "final_days": 30, "bad_faith_days": 60, "first_day_counts": True,
        "persons_over": 1000, "source": "見本の決まり", "is_checked": False}


def body(facilities):
    return {"report": REPORT, "facilities": facilities, "names_checked": False}


def verb(asking, incident, name, body):
    made = asking.world.ask("POST", f"{BASE}/{incident.id}/{name}", body, incident.version).json
    return Thing(made["id"], made["version"], made)


def reported(asking):
    return asking.world.make(BASE, body([]))


def taken(asking):
    return verb(asking, reported(asking), "acknowledge", {"is_owed": "no"})


def measured(asking):
    return verb(asking, taken(asking), "measures", {"measures": "鍵のかかる棚に移す", "names_checked": False})


def told(asking):
    """One that the facility of the members was told of, or another one."""
    return verb(asking, taken(asking), "tell", {"facilities": [asking.world.home[asking.case]]})


def new_rule(asking):
    number = asking.world.number()
    return {**RULE, "valid_from": f"{2030 + number // 28}-04-{1 + number % 28:02}"}


TOLD = {"own": HUB | MEMBERS, "other": HUB}
ENTRIES = [
    post(BASE, AT_WORK, body=body([])),
    get(BASE, AT_WORK, from_world(told), query="?limit=100", shows=True, **TOLD),
    get(f"{BASE}/{{id}}", AT_WORK, from_world(told), **TOLD),
    post(f"{BASE}/{{id}}/acknowledge", HUB, from_world(reported), fresh=reported, cases={"any": HUB},
         body={"is_owed": "no"}),
    post(f"{BASE}/{{id}}/tell", HUB, from_world(taken), fresh=taken, cases={"any": HUB},
         body=lambda a: {"facilities": [a.world.home["own"]]}),
    post(f"{BASE}/{{id}}/saw", AT_WORK, from_world(told), fresh=told, **TOLD),
    post(f"{BASE}/{{id}}/measures", HUB, from_world(taken), fresh=taken, cases={"any": HUB},
         body={"measures": "鍵のかかる棚に移す", "names_checked": False}),
    post(f"{BASE}/{{id}}/file", HUB, from_world(taken), fresh=taken, cases={"any": HUB},
         body={"filing": "preliminary", "on": "2026-01-06"}),
    post(f"{BASE}/{{id}}/close", HUB, from_world(measured), fresh=measured, cases={"any": HUB},
         body={"names_checked": False}),
    get("/api/incident/incidents.csv", HUB),
    get("/api/incident/rules", AT_WORK),
    post("/api/incident/rules", COORDINATOR, body=new_rule),
    get("/print/incidents/{id}", AT_WORK, from_world(told), **TOLD),
]
