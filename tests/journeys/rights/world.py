"""The hub in which every route is asked: one visitor of each kind, and data that is theirs or another's."""
import itertools
import urllib.parse

import house
from test_first_day import FACILITY

from .entry import MEMBERS, Thing, VISITORS

# Whose officials the cities' people are, and by which contract they act.
CITIES = {"city": ("見本市", "client"), "operator": ("見本町", "operator")}
NAMES = {"own": "見本うめ訪問看護", "other": "見本きく薬局", "hidden": "見本ひみつ医院"}
UNKNOWN = "01930000-0000-7000-8000-000000000000"
ROLES = {"coordinator": "coordinator", "clerk": "clerk", "desk": "desk_member", "staff": "facility_member",
         "admin": "facility_member", "professional": "professional", "city": "city_member",
         "operator": "city_member", "auditor": "auditor"}


class World:
    """`desk` is a coordinator who makes what is needed and is none of the visitors."""

    def __init__(self, made):
        self.made = made
        self.numbers = itertools.count(1)
        self.kept = {}
        made.add_user("maker@example.jp", "coordinator")
        made.serve()
        self.desk = made.visitor()
        signed = self.desk.sign_in("maker@example.jp")
        assert signed.status == 200, signed.text
        self.home = {case: self.facility(name) for case, name in NAMES.items()}
        self.hide(self.home["hidden"])
        for city, mode in CITIES.values():
            self.ask("POST", "/api/city_contract/contracts", {
                "municipality": city, "mode": mode, "first_day": "2026-01-05", "note": "委託契約書"})
        self.visitors = {who: self.person(who, who == "admin") for who in VISITORS}

    def number(self):
        return next(self.numbers)

    def ask(self, method, path, body=None, version=None, headers=None, by=None):
        """Something that must succeed, done by the maker (or `by`)."""
        if_match = {"If-Match": f'"{version}"'} if version is not None else {}
        reply = (by or self.desk).send(method, path, body, {**if_match, **(headers or {})})
        if reply.status >= 400:
            raise AssertionError(f"{method} {path}: {reply.status} {reply.text}")
        return reply

    def make(self, path, body=None, version=None, **rest):
        """POSTs and gives the thing that came of it."""
        made = self.ask("POST", path, body, version, **rest).json
        return Thing(made["id"], made.get("version"), made)

    def seen(self, path, **more):
        """A thing as it is now."""
        reply = self.ask("GET", path)
        version = reply.headers.get("etag", '""').strip('W/"')
        return Thing(path.rsplit("/", 1)[-1], int(version) if version else None, {**reply.json, **more})

    def card(self, name=None, **more):
        """A facility like no other, so that none is taken for another's twin."""
        number = self.number()
        own = {"name": name or f"見本{number}号医院", "name_kana": f"ミホン{number}", "phone": f"000-111-{number:04}",
               "address": {**FACILITY["address"], "street": f"本町{number}-1"},
               "point": {"latitude": 34 + number / 500, "longitude": 134 + number / 700}}
        return {**FACILITY, **own, **more}

    def facility(self, name=None, **more):
        return self.ask("POST", "/api/directory/facilities", self.card(name, **more)).json["id"]

    def hide(self, facility):
        version = self.seen(f"/api/directory/facilities/{facility}").version
        self.ask("POST", f"/api/directory/facilities/{facility}/levels", {"field": "", "level": "hub"}, version)

    def facility_of(self, who):
        return self.home["own"] if who in MEMBERS else None

    def person(self, who, is_admin=False, facility=None):
        """Somebody new of this kind, signed in. Who looks after a facility's people has been invited to."""
        visitor = self.made.visitor()
        if who == "public":
            return visitor
        visitor.email = f"{who}{self.number()}@example.jp"
        if is_admin:
            invited = self.ask("POST", "/api/people/invitations", {
                "position": "vns_manager", "standing": "admin", "facility": self.home["own"]}).json
            self.ask("POST", "/api/people/joinings", {
                "token": invited["token"], "display_name": "見本 管理", "email": visitor.email,
                "password": house.PASSWORD}, by=self.made.visitor())
        else:
            draft = {"email": visitor.email, "display_name": f"見本 {who}", "password": house.PASSWORD,
                     "role": ROLES[who]}
            if facility or self.facility_of(who):
                draft["facility"] = facility or self.facility_of(who)
            made = self.ask("POST", "/api/identity/accounts", draft).json
            if who in CITIES:
                self.ask("POST", f"/api/city_contract/officials/{made['memberships'][0]['id']}/seat",
                         {"municipality": CITIES[who][0]})
        signed = visitor.sign_in(visitor.email)
        assert signed.status == 200, signed.text
        visitor.me = visitor.get("/api/identity/me").json
        return visitor

    def again(self, visitor):
        """The same person in another browser."""
        other = self.made.visitor()
        other.email = visitor.email
        assert other.sign_in(other.email).status == 200
        return other

    def on_file(self, key, make):
        """Made once, found again later."""
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]


def form(asking, page, fields):
    """A form as its page holds it for this visitor: the token and the fields."""
    text = asking.visitor.get(page).text
    token = text.split('name="csrf" value="', 1)[1].split('"', 1)[0]
    return urllib.parse.urlencode({"csrf": token, **fields}).encode()


FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def from_world(make):
    """A maker for what is the same to everybody: made once where nothing is changed by the call."""
    return lambda asking: asking.world.on_file((make, asking.case), lambda: make(asking))
