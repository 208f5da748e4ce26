"""Areas and places: everybody looks, the hub keeps them."""
import json

from .entry import EVERYBODY, RUNS, Thing, get, post, put

BASE = "/api/geography"
TOWN = {"town": "本町", "koaza": "", "lat": 34.07, "lng": 134.55}
ADDRESS = {"address": "徳島県徳島市本町1"}
END = {"ended_on": "2026-01-05", "reason": "再編"}


def area_draft(asking):
    number = asking.world.number()
    return {"code": f"a{number}", "name": f"見本{number}圏域", "position": number}


def area(asking):
    return asking.world.make(f"{BASE}/areas", area_draft(asking))


def merged_draft(asking):
    number = asking.world.number()
    return {"name": f"見本{number}合同", "members": [area(asking).id, area(asking).id]}


def merged(asking):
    return asking.world.make(f"{BASE}/merged_areas", merged_draft(asking))


def town(asking):
    """A town whose point the hub has imported."""
    def imported():
        file = asking.world.made.folder / "徳島県" / "徳島市.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps([TOWN], ensure_ascii=False), encoding="utf-8")
        asking.world.made.command("import", file)
    asking.world.on_file("town", imported)
    return Thing("town")


def replaced(asking):
    draft = {name: asking.thing[name] for name in ("code", "name", "position") if name in asking.thing.more}
    return draft or area_draft(asking)


ENTRIES = [
    get(f"{BASE}/areas", EVERYBODY),
    post(f"{BASE}/areas", RUNS, body=area_draft),
    put(f"{BASE}/areas/{{id}}", RUNS, area, body=replaced),
    post(f"{BASE}/areas/{{id}}/end", RUNS, area, body=END),
    get(f"{BASE}/ended_areas", RUNS),
    get(f"{BASE}/outlines", EVERYBODY, query="?kind=area"),
    post(f"{BASE}/points", EVERYBODY, town, cases={"any": EVERYBODY}, body=ADDRESS),
    get(f"{BASE}/map", EVERYBODY),
    get(f"{BASE}/merged_areas", EVERYBODY),
    post(f"{BASE}/merged_areas", RUNS, body=merged_draft),
    put(f"{BASE}/merged_areas/{{id}}", RUNS, merged, body=merged_draft),
    post(f"{BASE}/merged_areas/{{id}}/end", RUNS, merged, body=END),
]
