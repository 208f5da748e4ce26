"""Papers about patients: the team's card, scanned consents, and who saw the record."""
from .entry import CARE, COORDINATOR, HUB, Thing, get, post
from .of_patient import CONSENTS, OWN, STANDING, TEAM, consent, in_care
from .world import from_world

PAPER = b"%PDF-1.7 a paper"
REPORT = "/api/access_report/patients/{id}"


def card(asking):
    return asking.world.make(f"/api/care_team/patients/{in_care(asking).id}/cards", {"naming": "named"})


def numbered(asking):
    made = card(asking)
    return Thing(made["number"])


def scan(asking):
    return asking.world.make(f"/api/consent/consents/{consent(asking).id}/scans", PAPER)


ENTRIES = [
    get(f"{TEAM}/cards", CARE, STANDING, **OWN),
    post(f"{TEAM}/cards", HUB, STANDING, fresh=in_care, body={"naming": "named"}),
    get("/api/care_team/due_cards", HUB),
    get("/api/care_team/card_numbers/{id}", CARE, from_world(numbered), **OWN),
    get("/api/care_team/cards/{id}/file", CARE, from_world(card), **OWN),
    get("/print/team_cards/{id}", CARE, from_world(card), **OWN),
    get(f"{CONSENTS}/scans", CARE, from_world(consent), **OWN),
    post(f"{CONSENTS}/scans", HUB, from_world(consent), fresh=consent, body=PAPER),
    get("/api/consent/scans/{id}/file", CARE, from_world(scan), **OWN),
    post("/api/consent/scans/{id}/strike", HUB, from_world(scan), fresh=scan, body={"reason": "別の方の用紙"}),
    get(REPORT, CARE, STANDING, **OWN),
    get(f"{REPORT}/file", COORDINATOR, STANDING),
    get("/print/access_reports/{id}", COORDINATOR, STANDING),
]
