"""The pages that citizens see, and prints: what is public, to everybody; one's own card whole."""
import re
import types

from .entry import EVERYBODY, NOBODY, Thing, get, post
from .of_directory import SEEN, facility, name_of
from .of_geography import ADDRESS, town
from .world import FORM, form, from_world

REPORT = {"topic": "wrong_value", "reporter": "citizen", "message": "電話が変わりました"}


def receipt(asking):
    """A report's number is the right to ask for its state; none is told for an invented one."""
    if asking.case == "invented":
        return Thing("none", more={"receipt": "0000-0000-0000"})
    number = asking.world.number()
    return Thing("report", more={"receipt": reported(asking.visitor, asking.world.home["other"], f"変更 {number}")})


def reported(visitor, facility_id, message):
    """Files a report from the page of a facility and gives its receipt number."""
    page = f"/f/{facility_id}/report"
    filled = form(types.SimpleNamespace(visitor=visitor), page, {**REPORT, "message": message})
    sent = visitor.send("POST", page, filled, FORM)
    if sent.status != 201:
        raise AssertionError(f"POST {page}: {sent.status} {sent.text[-800:]}")
    return re.search(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4})+", sent.text).group(0)


def report_form(asking):
    # The page of what one may not see has no form to take the token from; any page's does.
    fields = {**REPORT, "message": f"電話が変わりました {asking.world.number()}"}
    return form(asking, "/report", fields)


ALIKE = {"any": EVERYBODY}
ENTRIES = [
    get("/", EVERYBODY),
    get("/map", EVERYBODY, from_world(facility), query="?q=見本", shows=True, **SEEN),
    post("/map/place", EVERYBODY, town, cases=ALIKE, headers=FORM,
         body=lambda a: form(a, "/map", {"place": ADDRESS["address"]})),
    get("/sitemap.xml", EVERYBODY, from_world(facility), shows=True,
        cases={"own": EVERYBODY, "other": EVERYBODY, "hidden": NOBODY}),
    get("/robots.txt", EVERYBODY),
    get("/f/{id}", EVERYBODY, facility, **SEEN),
    get("/f/{id}/report", EVERYBODY, facility, **SEEN),
    post("/f/{id}/report", EVERYBODY, facility, headers=FORM, body=report_form, **SEEN),
    get("/report", EVERYBODY),
    post("/report", EVERYBODY, receipt, headers=FORM, cases={"held": EVERYBODY, "invented": NOBODY},
         body=lambda a: form(a, "/report", {"receipt": a.thing["receipt"]})),
    get("/print/list", EVERYBODY, from_world(facility), query="?list=found&q=見本", **SEEN, shows=name_of),
    get("/print/facilities/{id}", EVERYBODY, facility, **SEEN),
]
