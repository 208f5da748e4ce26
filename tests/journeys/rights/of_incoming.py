"""What comes in: files, proposals, reports of changes, twins. All of it is judged by the hub."""
import time
import urllib.parse

from test_intake import offices

from .entry import COORDINATOR, RUNS, Thing, get, post
from .of_directory import facility
from .of_pages import reported
from .world import from_world

INTAKE, REPORTS, PAIRS = "/api/intake", "/api/change_report/reports", "/api/merging/pairs"
FILE = {"Content-Type": "application/octet-stream", "X-File-Name": "jigyosho_120_20260630.csv"}


def numbered(number, phone="088-000-0001"):
    """A file of one office with a number and a name of its own."""
    text = offices(1, phone).decode()
    return text.replace("3670000001", str(3670000000 + number)).replace("見本ステーション0", f"見本{number}入浴").encode()


def raw(asking):
    return numbered(asking.world.number())


def uploaded(asking, content=None):
    return asking.world.make(f"{INTAKE}/imports", content or raw(asking), headers=FILE)


def waited(look, is_there, seconds=30):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        seen = look()
        if is_there(seen):
            return seen
        time.sleep(0.05)
    raise AssertionError(f"waited in vain: {seen}")


def applied(asking, content=None):
    run = uploaded(asking, content)
    asking.world.ask("POST", f"{INTAKE}/imports/{run.id}/start", None, run.version)
    return waited(lambda: asking.world.seen(f"{INTAKE}/imports/{run.id}"), lambda each: each["state"] == "done")


def proposal(asking):
    """A value that the hub has confirmed and a later file contradicts."""
    number = asking.world.number()
    applied(asking, numbered(number))
    found = waited(lambda: asking.world.ask("GET", f"/api/directory/facilities?q=見本{number}入浴").json["items"], len)
    card = asking.world.seen(f"/api/directory/facilities/{found[0]['id']}")
    asking.world.ask("POST", f"/api/directory/facilities/{card.id}/confirm", None, card.version)
    applied(asking, numbered(number, "088-999-9999"))
    waiting = asking.world.ask("GET", f"{INTAKE}/proposals?limit=200").json["items"]
    one = [each for each in waiting if each["subject"] == card.id or card.id in str(each)][0]
    return Thing(one["id"], one["version"], one)


def several(asking):
    return {"items": [{"id": asking.thing.id, "version": asking.thing.version}]}


def report(asking):
    name = f"見本{asking.world.number()}支所"
    at = asking.world.facility()
    reported(asking.world.visitors["public"], at, name)
    waiting = asking.world.ask("GET", f"{REPORTS}?limit=200").json["items"]
    one = [each for each in waiting if at in str(each)][0]
    seen = asking.world.seen(f"{REPORTS}/{one['id']}")
    return Thing(seen.id, seen.version, {"facility": asking.world.seen(f"/api/directory/facilities/{at}").version})


def twins(asking):
    """Two records of one place, as the search for them proposes; many are found by one search."""
    found = asking.world.kept.setdefault("twins", [])
    if not found:
        found += searched(asking, [two_of_one(asking) for _ in range(8)])
    return found.pop()


def two_of_one(asking):
    number = asking.world.number()
    same = asking.world.card(f"見本{number}双子医院")
    return [asking.world.facility(**same) for _ in range(2)]


def searched(asking, doubles):
    asking.world.ask("POST", "/api/merging/searches")
    for two in doubles:
        of_two = lambda items: [each for each in items if all(one in str(each) for one in two)]
        pair = waited(lambda: of_two(asking.world.ask("GET", f"{PAIRS}?limit=200").json["items"]), len)[0]
        versions = {each: asking.world.seen(f"/api/directory/facilities/{each}").version for each in two}
        yield Thing(pair["id"], pair["version"], {"versions": versions})


def merge_body(asking):
    (keep, keep_version), (_, other_version) = asking.thing["versions"].items()
    return {"keep": keep, "keep_version": keep_version, "other_version": other_version, "take": []}


def merged(asking):
    asking.thing = twins(asking)
    done = asking.world.ask("POST", f"{PAIRS}/{asking.thing.id}/merge", merge_body(asking), asking.thing.version).json
    return Thing(asking.thing.id, done["version"])


RUN, PROPOSAL = f"{INTAKE}/imports/{{id}}", f"{INTAKE}/proposals"
ENTRIES = [
    post(f"{INTAKE}/imports", RUNS, body=raw, headers=FILE),
    post(f"{INTAKE}/forecasts", RUNS, body=raw, headers=FILE),
    get(f"{INTAKE}/imports", RUNS),
    get(RUN, RUNS, from_world(uploaded)),
    get(f"{RUN}/rows", RUNS, from_world(uploaded)),
    get(f"{RUN}/refused.csv", RUNS, from_world(uploaded)),
    post(f"{RUN}/start", RUNS, from_world(uploaded), fresh=uploaded),
    post(f"{RUN}/cancel", RUNS, from_world(uploaded), fresh=uploaded),
    post(f"{RUN}/undo", RUNS, from_world(uploaded), fresh=applied),
    get(PROPOSAL, RUNS),
    post(f"{PROPOSAL}/{{id}}/accept", RUNS, from_world(proposal), fresh=proposal),
    post(f"{PROPOSAL}/{{id}}/refuse", RUNS, from_world(proposal), fresh=proposal, body={}),
    post(f"{PROPOSAL}/accept", RUNS, from_world(proposal), body=several),
    post(f"{PROPOSAL}/refuse", RUNS, from_world(proposal), body=several),
    get(f"{INTAKE}/facilities/{{id}}/filings", RUNS, facility),
    get(REPORTS, RUNS),
    get(f"{REPORTS}/{{id}}", RUNS, from_world(report)),
    post(f"{REPORTS}/{{id}}/phoned", RUNS, from_world(report), fresh=report),
    post(f"{REPORTS}/{{id}}/accept", RUNS, from_world(report), fresh=report,
         body=lambda a: {"fields": [], "facility_version": a.thing["facility"]}),
    post(f"{REPORTS}/{{id}}/refuse", RUNS, from_world(report), fresh=report, body={"reason": "確かめられない"}),
    get("/api/closing/facilities/{id}", RUNS, facility),
    get("/api/closing/unfinished", COORDINATOR),
    get(PAIRS, RUNS),
    post("/api/merging/searches", RUNS),
    post(f"{PAIRS}/{{id}}/merge", RUNS, from_world(twins), fresh=twins, body=merge_body),
    post(f"{PAIRS}/{{id}}/refuse", RUNS, from_world(twins), fresh=twins, body={}),
    post(f"{PAIRS}/{{id}}/undo", RUNS, from_world(twins), fresh=merged),
]
