"""The second step: a ticket is the right to change what opens an account, and it is its holder's alone."""
import base64
import hashlib
import hmac
import struct
import time

import house

from .entry import COORDINATOR, EVERYBODY, HUB, NOBODY, SIGNED_IN, UNSIGNED, Thing, get, post
from .of_identity import account

BASE = "/api/second_factor"


def code_of(secret, steps=0):
    """The six digits of an authenticator app (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", "") + "=" * (-len(secret.replace(" ", "")) % 8))
    told = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + steps), hashlib.sha1).digest()
    at = told[-1] & 15
    return f"{(struct.unpack('>I', told[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def holder(asking):
    """Whose ticket it is; who is not signed in holds that of somebody new."""
    return asking.visitor if asking.who != "public" else asking.world.person("clerk")


def ticket(asking):
    if asking.case == "invented":
        return Thing("ticket", more={"ticket": "A" * 60, "visitor": None})
    visitor = holder(asking)
    given = asking.world.ask("POST", "/api/identity/proofs", {"password": house.PASSWORD}, by=visitor).json
    return Thing("ticket", more={"ticket": given["ticket"], "visitor": visitor})


def set_up(asking):
    """An app that has been shown its secret and has not yet told a code."""
    given = ticket(asking)
    if asking.case == "invented":
        return Thing("setup", more={**given.more, "secret": "A" * 32})
    shown = asking.world.ask("POST", f"{BASE}/setups", {"ticket": given["ticket"]}, by=asking.visitor).json
    return Thing("setup", more={**given.more, "secret": shown["secret"]})


def in_use(asking):
    """An app in use; the ticket is the one of the next change, or of the next sign-in."""
    before = set_up(asking)
    if asking.case == "invented":
        return before
    asking.world.ask("POST", f"{BASE}/confirmations", coded(before), by=asking.visitor)
    return Thing("in use", more={**before.more, "ticket": ticket(asking)["ticket"]}
                 if asking.who != "public" else before.more)


def half_way(asking):
    """Somebody who has given the password and is asked for the code."""
    before = in_use(asking)
    if asking.case == "invented":
        return before
    entered = asking.world.made.visitor().send("POST", "/api/identity/sign_in", {
        "email": before["visitor"].email, "password": house.PASSWORD}).json
    return Thing("half way", more={**before.more, "ticket": entered["second_step"]["ticket"]})


def coded(thing, steps=0):
    return {"ticket": thing["ticket"], "code": code_of(thing["secret"], steps)}


def emergency(asking):
    return asking.world.make(f"{BASE}/emergencies", asked_for(asking), by=asking.world.on_file(
        "second coordinator", lambda: asking.world.person("coordinator")))


def asked_for(asking):
    return {"account": account(asking).id, "reason": "電話をなくした"}




def ticketed(path, may, on, body):
    return post(f"{BASE}/{path}", may, on, body=body, double=True, refused=UNSIGNED,
                cases={"held": may, "invented": NOBODY})


ENTRIES = [
    get(f"{BASE}/state", SIGNED_IN),
    ticketed("setups", EVERYBODY, ticket, lambda a: {"ticket": a.thing["ticket"]}),
    ticketed("confirmations", EVERYBODY, set_up, lambda a: coded(a.thing)),
    ticketed("sign_ins", EVERYBODY, half_way, lambda a: coded(a.thing, 1)),
    ticketed("recovery_codes", SIGNED_IN, in_use, lambda a: {"ticket": a.thing["ticket"]}),
    ticketed("removals", SIGNED_IN, in_use, lambda a: {"ticket": a.thing["ticket"]}),
    get(f"{BASE}/emergencies", HUB),
    post(f"{BASE}/emergencies", HUB, body=asked_for),
    post(f"{BASE}/emergencies/{{id}}/approve", COORDINATOR, emergency),
    post(f"{BASE}/emergencies/{{id}}/refuse", COORDINATOR, emergency),
]
