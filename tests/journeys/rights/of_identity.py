"""Sessions, devices, accounts: one's own are one's own, accounts are the coordinator's."""
import house

from .entry import COORDINATOR, EVERYBODY, NOBODY, SIGNED_IN, Thing, each_for_himself, get, post

NEXT = "つぎの長い合言葉です2026"


def whoever(asking):
    """Whose session or device it is: one's own, or somebody else's."""
    if asking.case == "own" and asking.who != "public":
        return asking.visitor
    return asking.world.on_file("somebody else", lambda: asking.world.person("clerk"))


@each_for_himself
def spare_session(asking):
    """A session of the same person in another browser."""
    if asking.case == "other":
        return Thing(current(whoever(asking))["id"])
    return Thing(current(asking.world.again(whoever(asking)))["id"])


@each_for_himself
def spare_device(asking):
    if asking.case == "other":
        return Thing(current(whoever(asking))["device"])
    return Thing(current(asking.world.again(whoever(asking)))["device"])


def current(visitor):
    return [each for each in visitor.get("/api/identity/sessions").json["items"] if each["current"]][0]


@each_for_himself
def membership(asking):
    return Thing(whoever(asking).me["membership"])


def account(asking):
    number = asking.world.number()
    return asking.world.make("/api/identity/accounts", {
        "email": f"account{number}@example.jp", "display_name": "見本 職員", "password": house.PASSWORD,
        "role": "clerk"})


def suspended_account(asking):
    made = account(asking)
    asking.world.ask("POST", f"/api/identity/accounts/{made.id}/suspend", None, made.version)
    return asking.world.seen(f"/api/identity/accounts/{made.id}")


def membership_of_account(asking):
    made = account(asking)
    held = made["memberships"][0]
    return Thing(held["id"], held.get("version", made.version))


def credentials(asking):
    return {"email": getattr(asking.visitor, "email", "maker@example.jp"), "password": house.PASSWORD}


def new_account(asking):
    return {"email": f"new{asking.world.number()}@example.jp", "display_name": "見本 新人",
            "password": house.PASSWORD, "role": "clerk"}


BASE = "/api/identity"
OWN = {"own": SIGNED_IN, "other": NOBODY}
ENTRIES = [
    post(f"{BASE}/sign_in", EVERYBODY, body=credentials, double=True),
    post(f"{BASE}/sign_out", SIGNED_IN, double=True),
    post(f"{BASE}/sign_out_everywhere", SIGNED_IN, double=True),
    get(f"{BASE}/me", EVERYBODY),
    post(f"{BASE}/memberships/{{id}}/act_as", SIGNED_IN, membership, **OWN),
    post(f"{BASE}/password", SIGNED_IN, double=True, body={"current": house.PASSWORD, "next": NEXT}),
    post(f"{BASE}/proofs", SIGNED_IN, body={"password": house.PASSWORD}),
    get(f"{BASE}/sessions", SIGNED_IN, spare_session, shows=True, **OWN),
    post(f"{BASE}/sessions/{{id}}/end", SIGNED_IN, spare_session, **OWN),
    get(f"{BASE}/devices", SIGNED_IN, spare_device, shows=True, **OWN),
    post(f"{BASE}/devices/{{id}}/forget", SIGNED_IN, spare_device, **OWN),
    get(f"{BASE}/accounts", COORDINATOR),
    get(f"{BASE}/accounts/{{id}}", COORDINATOR, account),
    post(f"{BASE}/accounts", COORDINATOR, body=new_account),
    post(f"{BASE}/accounts/{{id}}/suspend", COORDINATOR, account),
    post(f"{BASE}/accounts/{{id}}/reinstate", COORDINATOR, account, fresh=suspended_account),
    post(f"{BASE}/accounts/{{id}}/leave", COORDINATOR, account),
    post(f"{BASE}/accounts/{{id}}/password", COORDINATOR, account, body={"password": NEXT}),
    post(f"{BASE}/accounts/{{id}}/memberships", COORDINATOR, account, body={"role": "city_member"}),
    post(f"{BASE}/memberships/{{id}}/end", COORDINATOR, membership_of_account, body={"reason": "left"}),
]
