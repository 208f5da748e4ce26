"""Shared computers: the facility's admin, or the coordinator for the hub's own, looks after them; whoever has signed in there today locks and comes back."""
from .entry import COORDINATOR, EVERYBODY, SIGNED_IN, Thing, get, post, put
from .of_passkeys import proof

BASE = "/api/identity"
ADMIN = frozenset({"admin"})
KEEPERS = ADMIN | COORDINATOR
PIN = "482193"


def station(asking):
    """A browser that the facility's admin has made a shared computer, and its id."""
    world = asking.world
    browser = world.again(world.visitors["admin"])
    desk = world.make(f"{BASE}/desks", {"name": "ナースステーション"}, by=browser)
    return browser, desk.id


def another_browser(asking):
    """The same keeper elsewhere: what is shared closes after two minutes."""
    if asking.who in KEEPERS:
        asking.visitor = asking.world.again(asking.visitor)
    return Thing("browser")


def desk(asking):
    return Thing(station(asking)[1])


def rule(asking):
    if asking.who in KEEPERS:
        return Thing("rule", asking.visitor.get(f"{BASE}/desk_rule").json["version"])
    return Thing("rule", 1)


def sat_down(asking):
    """Somebody signed in at a shared computer; who is nobody stands before it."""
    if asking.who == "public":
        return Thing("desk")
    browser, _ = station(asking)
    assert browser.sign_in(asking.visitor.email).status == 200
    asking.visitor = browser
    return Thing("desk")


def gone(asking):
    """A locked screen, and who may come back to it."""
    browser, _ = station(asking)
    person = asking.world.person("clerk") if asking.who == "public" else asking.visitor
    assert browser.sign_in(person.email).status == 200
    asking.world.ask("POST", f"{BASE}/pin", {"ticket": proof(asking.world, browser), "pin": PIN}, by=browser)
    asking.world.ask("POST", f"{BASE}/lock", by=browser)
    asking.visitor = browser
    return Thing("screen", more={"account": browser.get(f"{BASE}/desks/here").json["people"][-1]["account"]})


def back(asking):
    return {"account": asking.thing["account"], "pin": PIN}


def own_pin(asking):
    return {"ticket": proof(asking.world, asking.visitor) if asking.who != "public" else "A" * 60, "pin": PIN}


ENTRIES = [
    get(f"{BASE}/desks/here", EVERYBODY),
    get(f"{BASE}/desks", KEEPERS),
    post(f"{BASE}/desks", KEEPERS, another_browser, cases={"any": KEEPERS}, body={"name": "処置室"}),
    post(f"{BASE}/desks/{{id}}/end", KEEPERS, desk, cases={"any": ADMIN}),
    get(f"{BASE}/desk_rule", KEEPERS),
    put(f"{BASE}/desk_rule", KEEPERS, rule, cases={"any": KEEPERS}, body={"anybody_declares": False, "idle_minutes": 2}),
    post(f"{BASE}/lock", SIGNED_IN, sat_down, cases={"any": SIGNED_IN}),
    post(f"{BASE}/returns", EVERYBODY, gone, cases={"any": EVERYBODY}, body=back),
    get(f"{BASE}/pin", SIGNED_IN),
    post(f"{BASE}/pin", SIGNED_IN, body=own_pin),
    post(f"{BASE}/pin/remove", SIGNED_IN),
]
