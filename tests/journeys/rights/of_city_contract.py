"""The cities' contracts: the coordinator keeps them; a city reads its own and by which of them it acts."""
from .entry import CITY, COORDINATOR, HUB, RUNS, Thing, get, post
from .world import CITIES, from_world

BASE = "/api/city_contract"
END = {"last_day": "2099-12-31", "reason": "市の都合"}


def contract_draft(asking):
    """Of a municipality that has none, and nobody is the official of."""
    return {"municipality": f"見本{asking.world.number()}村", "mode": "operator", "first_day": "2026-01-05",
            "note": "委託契約書"}


def contract(asking):
    return asking.world.make(f"{BASE}/contracts", contract_draft(asking))


def of_the_operator(asking):
    """The contract by which the operating city acts."""
    kept = asking.world.ask("GET", f"{BASE}/contracts").json["items"]
    one = next(each for each in kept if each["draft"]["municipality"] == CITIES["operator"][0])
    return Thing(one["id"], one["version"])


def official(asking):
    """Somebody of the operating city; a seat has no version."""
    return Thing(asking.world.visitors["operator"].me["membership"])


ENTRIES = [
    get(f"{BASE}/contracts", HUB | CITY, from_world(of_the_operator), shows=True,
        cases={"any": RUNS}),
    post(f"{BASE}/contracts", COORDINATOR, body=contract_draft),
    post(f"{BASE}/contracts/{{id}}/end", COORDINATOR, contract, fresh=contract, body=END),
    get(f"{BASE}/officials", COORDINATOR),
    post(f"{BASE}/officials/{{id}}/seat", COORDINATOR, from_world(official), body={"municipality": CITIES["operator"][0]}),
    get(f"{BASE}/own", CITY),
]
