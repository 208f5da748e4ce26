"""Hub and desks: everybody at work may know by what rule a desk sees patients, the coordinator decides it."""
import datetime

from .entry import AT_WORK, COORDINATOR, get, post

BASE = "/api/patient_sight"


def rule(asking):
    """Of nobody's corporation, and as without a rule: no other call of the matrix is answered otherwise."""
    made = asking.world.ask("POST", "/api/directory/corporations", {"name": "見本市医師会"}).json
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))).date()
    return {"valid_from": str(today), "hub_corporation": made["id"], "same_entity": "consent",
            "other_entity": "consent", "source": "委託契約書 第8条"}


ENTRIES = [
    get(f"{BASE}/desks", AT_WORK),
    get(f"{BASE}/desk_rules", AT_WORK),
    post(f"{BASE}/desk_rules", COORDINATOR, body=rule),
]
