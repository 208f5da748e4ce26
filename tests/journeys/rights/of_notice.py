"""What one was told, and how one wants to be told: everybody's own, and nobody else's."""
from .entry import NOBODY, SIGNED_IN, UNPREPARED, Thing, each_for_himself, get, post, put
from .world import UNKNOWN

BASE = "/api/notice"
WISHES = {"mail": ["security"], "push": [], "quiet_from": "21:00", "quiet_until": "07:00",
          "is_quiet_on_closed_days": True}
BROWSER = {"endpoint": "https://push.example/1", "p256dh": "p" * 87, "auth": "a" * 22}


@each_for_himself
def told(asking):
    """A test notice of one's own, or the coordinator's."""
    own = asking.case == "own" and asking.who != "public"
    by = asking.visitor if own else asking.world.visitors["desk" if asking.who == "coordinator" else "coordinator"]
    items = asking.world.ask("GET", f"{BASE}/notices", by=by).json["items"]
    if not items:
        asking.world.ask("POST", f"{BASE}/test", by=by)
        items = asking.world.ask("GET", f"{BASE}/notices", by=by).json["items"]
    return Thing(items[0]["id"])


@each_for_himself
def wishes(asking):
    """One's own settings with their version."""
    if asking.who == "public":
        return Thing("settings", 1)
    return Thing("settings", asking.world.ask("GET", f"{BASE}/settings", by=asking.visitor).json["version"])


def no_browser(_asking):
    return Thing(UNKNOWN)


OWN = {"own": SIGNED_IN, "other": NOBODY}
ENTRIES = [
    get(f"{BASE}/notices", SIGNED_IN, told, shows=True, **OWN),
    get(f"{BASE}/unread", SIGNED_IN),
    post(f"{BASE}/notices/{{id}}/read", SIGNED_IN, told, **OWN),
    post(f"{BASE}/read_all", SIGNED_IN, body={"until": "2026-01-01T00:00:00.000Z"}),
    get(f"{BASE}/settings", SIGNED_IN),
    put(f"{BASE}/settings", SIGNED_IN, wishes, fresh=wishes, cases={"any": SIGNED_IN}, body=WISHES),
    # The hub of these journeys has no key for pushes.
    post(f"{BASE}/subscriptions", SIGNED_IN, cases={"any": NOBODY}, refused=UNPREPARED, body=BROWSER),
    post(f"{BASE}/subscriptions/{{id}}/remove", SIGNED_IN, no_browser, own=NOBODY, other=NOBODY),
    post(f"{BASE}/test", SIGNED_IN),
]
