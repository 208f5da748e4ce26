"""The rules of the network: the hub publishes them and files papers, a facility's admin agrees for its people."""
from .entry import AT_WORK, COORDINATOR, FORBIDDEN, MEMBERS, RUNS, Thing, get, post

BASE = "/api/agreement"
# Nobody has to agree before 2030, so no other call of the matrix is refused for want of a signature.
EDITION = {"title": "利用規約", "text": "第1条 見本", "in_force_from": "2030-04-01", "grace_days": 30}


def signature(number):
    return {"policy_number": number, "signed_by": "見本 署名", "post": "管理者"}


def newest(asking):
    return asking.world.ask("POST", f"{BASE}/policies", EDITION).json["number"]


def facility(asking):
    return Thing(asking.world.facility(), more={"edition": newest(asking)})


ENTRIES = [
    get(f"{BASE}/policies", AT_WORK),
    post(f"{BASE}/policies", COORDINATOR | {"operator"}, body=EDITION),
    get(f"{BASE}/facilities", RUNS),
    post(f"{BASE}/facilities/{{id}}/papers", RUNS, facility, fresh=facility, cases={"any": RUNS},
         body=lambda asking: signature(asking.thing["edition"])),
    get(f"{BASE}/own", MEMBERS),
    post(f"{BASE}/own/signatures", MEMBERS, cases={"any": {"admin"}}, refused=FORBIDDEN,
         body=lambda asking: signature(newest(asking))),
]
