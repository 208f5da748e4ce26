"""What goes out: copies at one's own level, orders that are their maker's, the hub's booklet, lists for desks."""
from test_listing import QUESTION

from .entry import (AT_WORK, EVERYBODY, NOBODY, RUNS, SIGNED_IN, Thing, each_for_himself, get, post, put)
from .of_directory import SEEN, facility, name_of
from .of_incoming import waited
from .world import from_world

BASE = "/api/listing"
ORDER = {"query": QUESTION, "format": "csv", "audience": "public"}
OWN = {"own": AT_WORK, "other": NOBODY}


@each_for_himself
def order(asking):
    by = asking.visitor if asking.case == "own" and asking.who in AT_WORK else asking.world.desk
    return asking.world.make(f"{BASE}/exports", ORDER, by=by)


@each_for_himself
def file_order(asking):
    by = asking.visitor if asking.case == "own" and asking.who in AT_WORK else asking.world.desk
    made = asking.world.make(f"{BASE}/exports", ORDER, by=by)
    waited(lambda: by.get(f"{BASE}/exports/{made.id}").json["state"], lambda state: state == "done")
    return made


def booklet(asking):
    """A booklet in the making."""
    return asking.world.make(f"{BASE}/booklets", {"title": "地域資源一覧"})


def printed(asking):
    made = booklet(asking)
    waited(lambda: asking.world.seen(f"{BASE}/booklets/{made.id}")["state"], lambda state: state == "done", 120)
    return made


def the_booklet(asking):
    return asking.world.on_file("booklet", lambda: printed(asking))


def distribution(asking):
    made = asking.world.ask("POST", f"{BASE}/booklets/{the_booklet(asking).id}/distributions", LINE).json
    return Thing(made["id"], made.get("version"))


LINE = {"recipient": "北部包括", "copies": 30, "handed_on": "2026-01-05"}


def letters(asking):
    return {"facility": asking.world.home["own"], "fiscal_year": 2020 + asking.world.number() % 5, "letters": 3,
            "source": "city_assessment"}


def programme_draft(asking):
    return {"name": f"見本{asking.world.number()}健診", "owner": "見本市", "target": "市民", "how_to_apply": "電話で",
            "contact_name": "見本課", "contact_phone": "000-111-0000", "keywords": []}


def programme(asking):
    return asking.world.make("/api/programmes/programmes", programme_draft(asking))


def ended_programme(asking):
    made = programme(asking)
    return asking.world.make(f"/api/programmes/programmes/{made.id}/end", ENDED, made.version)


ENDED = {"ended_on": "2026-01-05", "reason": "事業の終わり"}
WHO = f"{BASE}/exports/{{id}}"
BOOK = f"{BASE}/booklets/{{id}}"
DESK = RUNS | {"desk", "city"}
ONE = "/api/programmes/programmes/{id}"
ENTRIES = [
    get(f"{BASE}/export", EVERYBODY, from_world(facility), query="?format=csv&q=見本", shows=name_of, **SEEN),
    get(f"{BASE}/substitutions", EVERYBODY),
    post(f"{BASE}/exports", AT_WORK, body=ORDER),
    get(f"{BASE}/exports", AT_WORK, order, shows=True, **OWN),
    get(WHO, AT_WORK, order, **OWN),
    post(f"{WHO}/cancel", AT_WORK, order, **OWN),
    get(f"{WHO}/file", AT_WORK, file_order, **OWN),
    get(f"{BASE}/booklets", RUNS),
    get(BOOK, RUNS, the_booklet),
    post(f"{BOOK}/cancel", RUNS, the_booklet, fresh=booklet),
    get(f"{BOOK}/file", RUNS, the_booklet),
    get(f"{BOOK}/distributions", RUNS, the_booklet),
    post(f"{BOOK}/distributions", RUNS, the_booklet, body=LINE),
    post(f"{BASE}/distributions/{{id}}/withdraw", RUNS, from_world(distribution), fresh=distribution,
         body={"reason": "数えまちがい"}),
    post(f"{BASE}/booklets", RUNS, body={"title": "地域資源一覧"}),  # last: nothing waits behind its job
    get("/api/desk_lists/opinion_letters", DESK),
    get("/api/desk_lists/opinion_letters/{id}", DESK, facility),
    post("/api/desk_lists/opinion_letters", RUNS | {"city"}, body=letters),
    post("/api/desk_lists/handovers", DESK, body={"way": "print", "facilities": 3, "wishes": ["hours24"]}),
    get("/api/desk_lists/handovers", RUNS | {"city"}),
    get("/api/programmes/programmes", EVERYBODY),
    get(ONE, EVERYBODY, from_world(programme)),
    post("/api/programmes/programmes", RUNS, body=programme_draft),
    put(ONE, RUNS, from_world(programme), fresh=programme, body=programme_draft),
    post(f"{ONE}/end", RUNS, from_world(programme), fresh=programme, body=ENDED),
    post(f"{ONE}/offer_again", RUNS, from_world(programme), fresh=ended_programme),
    get("/api/live/events", SIGNED_IN),
]
