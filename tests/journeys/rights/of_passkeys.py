"""Passkeys: whoever holds a ticket makes and shows one, and only its owner names it or gives it up."""
import house
from soft_passkey import SoftPasskey

from .entry import EVERYBODY, NOBODY, SIGNED_IN, Thing, each_for_himself, get, post
from .of_identity import whoever
from .of_second_factor import BASE, in_use, ticket, ticketed


def proof(world, visitor):
    return world.ask("POST", "/api/identity/proofs", {"password": house.PASSWORD}, by=visitor).json["ticket"]


def newly_made(world, visitor):
    """What a browser gives of a passkey it has made for this person."""
    held = proof(world, visitor)
    setup = world.ask("POST", f"{BASE}/passkey_setups", {"ticket": held}, by=visitor).json
    key = SoftPasskey(world.made)
    return key, {"ticket": held, "name": "詰所のパソコン", **key.make(setup["challenge"])}


def registered(world, visitor):
    key, body = newly_made(world, visitor)
    world.ask("POST", f"{BASE}/passkeys", body, by=visitor)
    return key


def offered(asking):
    """A passkey of the ticket's holder; with an invented ticket, somebody's whose passkey is well made."""
    held = asking.thing["ticket"]
    visitor = asking.thing["visitor"] or asking.world.person("clerk")
    if asking.case == "invented":
        return {**newly_made(asking.world, visitor)[1], "ticket": held}
    key = SoftPasskey(asking.world.made)
    setup = asking.world.ask("POST", f"{BASE}/passkey_setups", {"ticket": held}, by=visitor).json
    return {"ticket": held, "name": "詰所のパソコン", **key.make(setup["challenge"])}


def half_way_with_passkey(asking):
    """Somebody who has given the password and holds a passkey in the hand."""
    world, visitor = asking.world, asking.world.person("clerk" if asking.who == "public" else asking.who)
    key = registered(world, visitor)
    entered = world.made.visitor().send("POST", "/api/identity/sign_in", {
        "email": visitor.email, "password": house.PASSWORD}).json
    return Thing("half way", more={"key": key, "ticket": entered["second_step"]["ticket"]})


def shown(asking):
    held = asking.thing["ticket"]
    question = asking.world.ask("POST", f"{BASE}/passkey_questions", {"ticket": held},
                                by=asking.world.made.visitor()).json
    told = "A" * 60 if asking.case == "invented" else held
    return {"ticket": told, **asking.thing["key"].show(question["challenge"])}


@each_for_himself
def passkey(asking):
    owner = whoever(asking)
    key = registered(asking.world, owner)
    assert key
    items = owner.get(f"{BASE}/passkeys").json["items"]
    return Thing(items[-1]["id"], items[-1]["version"])


def with_ticket(asking):
    """The ticket of whoever asks."""
    asks = asking.visitor if asking.who != "public" else asking.world.person("clerk")
    return {"ticket": proof(asking.world, asks)}


OWN = {"own": SIGNED_IN, "other": NOBODY}
ENTRIES = [
    get(f"{BASE}/passkeys", SIGNED_IN, passkey, shows=True, double=True, **OWN),
    ticketed("passkey_setups", EVERYBODY, ticket, lambda a: {"ticket": a.thing["ticket"]}),
    ticketed("passkeys", EVERYBODY, ticket, offered),
    ticketed("passkey_questions", EVERYBODY, in_use, lambda a: {"ticket": a.thing["ticket"]}),
    ticketed("passkey_sign_ins", EVERYBODY, half_way_with_passkey, shown),
    post(f"{BASE}/passkeys/{{id}}/rename", SIGNED_IN, passkey, body={"name": "自分のスマートフォン"}, double=True, **OWN),
    post(f"{BASE}/passkeys/{{id}}/remove", SIGNED_IN, passkey, body=with_ticket, double=True, **OWN),
]
