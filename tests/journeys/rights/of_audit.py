"""The audit: for the auditor and the coordinator; nobody has one of their own."""
from .entry import Thing, get, post
from .world import UNKNOWN

BASE = "/api/audit"
READERS = frozenset({"coordinator", "auditor"})
REVIEW = {"scope": "person", "subject": UNKNOWN, "span_from": "2026-01-01T00:00:00.000Z",
          "span_until": "2026-02-01T00:00:00.000Z", "finding": "nothing"}
RULE = {"from_day": "2099-04-01", "night_from": "22:00", "night_until": "06:00", "many_an_hour": 30,
        "review_every_days": 31, "reason": "年度の見直し"}


def review(asking):
    """One that the maker of the world has signed."""
    return Thing(asking.world.make(f"{BASE}/reviews", REVIEW).id)


ENTRIES = [
    get(f"{BASE}/state", READERS),
    get(f"{BASE}/rows", READERS),
    get(f"{BASE}/rows.csv", READERS),
    get(f"{BASE}/unusual", READERS),
    get(f"{BASE}/people", READERS),
    get(f"{BASE}/rules", READERS),
    get(f"{BASE}/reviews", READERS),
    get(f"{BASE}/reviews.csv", READERS),
    get(f"{BASE}/reviews/{{id}}", READERS, review),
    post(f"{BASE}/patient_looks", READERS, body={"kana": "みほんはなこ", "birth_date": "昭和17年3月4日"}),
    post(f"{BASE}/watches", READERS, body={}),
    post(f"{BASE}/reviews", READERS, body=REVIEW),
    post(f"{BASE}/rules", READERS, body=RULE),
]
