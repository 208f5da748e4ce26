"""Required numbers and the figures of areas: whoever is at work looks, the hub keeps them."""
from test_areas import INSTITUTION

from .entry import AT_WORK, RUNS, Thing, get, post, put
from .of_geography import area
from .world import from_world

BASE = "/api/area_profile"
SUPPLY = INSTITUTION
REASON = {"reason": "誤り"}


def figure_draft(asking):
    return {"area": area(asking).id, "measure": "population", "year": 2025, "value": 12000, "basis": "counted",
            "source": "国勢調査", "as_of": "2025-10-01"}


def figure(asking):
    draft = figure_draft(asking)
    made = asking.world.make(f"{BASE}/figures", draft)
    return Thing(made.id, made.version, {"draft": draft})


def required_draft(asking):
    return {"area": area(asking).id, "supply": SUPPLY, "required": 3, "valid_from": "2026-01-05",
            "source": "計画"}


def required(asking):
    draft = required_draft(asking)
    made = asking.world.make(f"{BASE}/required_numbers", draft)
    return Thing(made.id, made.version, {"draft": draft})


def description_draft(asking):
    return {"area": area(asking).id, "note": "坂が多い"}


def description(asking):
    draft = description_draft(asking)
    made = asking.world.ask("POST", f"{BASE}/descriptions", draft)
    return Thing(draft["area"], made.json.get("version", 1), {"draft": draft})


def pasted(asking):
    head = "圏域\t年\t項目\t値\t出典\t時点\n"
    return {"text": f"{head}{area(asking)['name']}\t2025\t75歳以上\t7,020\t台帳\t2025-04-01\n"}


def as_it_was(asking):
    return asking.thing["draft"]


ENTRIES = [
    get(f"{BASE}/supply", AT_WORK),
    get(f"{BASE}/supply.csv", AT_WORK),
    get(f"{BASE}/supply/facilities", AT_WORK, from_world(area),
        query=lambda a: f"?place={a.thing.id}&supply={SUPPLY}"),
    get(f"{BASE}/outlook", AT_WORK),
    get(f"{BASE}/required_numbers", AT_WORK),
    post(f"{BASE}/required_numbers", RUNS, body=required_draft),
    put(f"{BASE}/required_numbers/{{id}}", RUNS, required, body=as_it_was),
    post(f"{BASE}/required_numbers/{{id}}/end", RUNS, required, body=REASON),
    post(f"{BASE}/figures", RUNS, body=figure_draft),
    put(f"{BASE}/figures/{{id}}", RUNS, figure, body=as_it_was),
    post(f"{BASE}/figures/{{id}}/withdraw", RUNS, figure, body=REASON),
    post(f"{BASE}/figure_tables", RUNS, body=pasted),
    post(f"{BASE}/descriptions", RUNS, body=description_draft),
    put(f"{BASE}/descriptions/{{id}}", RUNS, description, body=as_it_was),
]
