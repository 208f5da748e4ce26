"""Asks every route as every visitor on own and other data, and says where the answer is not the table's."""
import http.client
import json
import re
import urllib.parse

from .entry import Asking, FORBIDDEN, HIDDEN, OK, UNSIGNED
from .world import UNKNOWN

PROBLEM = {"type", "title", "status", "reason", "args", "errors", "request_id"}


def gaps(routes, entries):
    """What the route table and the entries do not have in common, in sentences."""
    listed = [each.route for each in entries]
    twice = {route for route in listed if listed.count(route) > 1}
    said = [f"{m} {p}: mounted, but without an entry in tests/journeys/rights" for m, p in routes if (m, p) not in listed]
    said += [f"{m} {p}: an entry, but no such route" for m, p in listed if (m, p) not in routes]
    return said + [f"{m} {p}: more than one entry" for m, p in twice]


class Walk:
    def __init__(self, world):
        self.world = world
        self.wrong = []
        self.asked = 0
        self.memory = {}

    def whole(self, entries):
        # Lists first, while they are short; within them in the order of the table.
        for entry in sorted(entries, key=lambda each: each.shows is None):
            for who in self.world.visitors:
                for case in entry.cases:
                    self.one(entry, who, case)
        return self.wrong

    def one(self, entry, who, case):
        expected = entry.expected(who, case)
        name = f"{entry.method.upper()} {entry.path} as {who}, {case}"
        try:
            asking = self.prepared(entry, who, case, expected)
            reply = self.ask(entry, asking, self.path_of(entry, asking))
        except (AssertionError, KeyError, IndexError, TypeError, AttributeError) as error:
            self.wrong.append(f"{name}: could not be asked: {type(error).__name__}: {str(error)[:300]}")
            return
        self.asked += 1
        found = self.found(entry, asking, reply)
        if found != expected:
            self.wrong.append(f"{name}: {found} instead of {expected}: {reply.text[:300]}")
        elif expected != OK and not entry.shows:
            self.check_silence(entry, asking, reply, name)

    def prepared(self, entry, who, case, expected):
        world = self.world
        changes = expected == OK and entry.method != "get"
        visitor = world.person(who) if entry.double and expected == OK else world.visitors[who]
        asking = Asking(world, who, case, visitor)
        if not entry.on:
            return asking
        if changes:
            asking.thing = (entry.fresh or entry.on)(asking)
            return asking
        key = (entry.on, case, who if getattr(entry.on, "each_for_himself", False) else None)
        if key not in self.memory:
            self.memory[key] = entry.on(asking)
        asking.thing = self.memory[key]
        return asking

    def path_of(self, entry, asking):
        query = entry.query(asking) if callable(entry.query) else entry.query
        return entry.path.replace("{id}", asking.thing.id if asking.thing else UNKNOWN) + query

    def ask(self, entry, asking, path):
        headers = dict(entry.headers or {})
        if asking.thing and asking.thing.version is not None and entry.method != "get":
            headers["If-Match"] = f'"{asking.thing.version}"'
        if entry.method == "get":
            return self.look(asking.visitor, path)
        body = entry.body(asking) if callable(entry.body) else entry.body
        data = body if isinstance(body, bytes) or body is None else json.dumps(body, ensure_ascii=False).encode()
        headers = {"Content-Type": "application/json", **headers}
        return self.world.made.request(entry.method.upper(), path, body=data, headers=asking.visitor.headers(headers))

    def look(self, visitor, path):
        """A GET; of an endless stream only the head."""
        if not path.startswith("/api/live/"):
            return self.world.made.get(path, visitor.headers())
        link = http.client.HTTPConnection("127.0.0.1", self.world.made.port, timeout=60)
        link.request("GET", urllib.parse.quote(path, safe="/?&="), headers=visitor.headers())
        answer = link.getresponse()
        answer.text = "" if answer.status < 400 else answer.read().decode()
        link.close()
        return answer

    def found(self, entry, asking, reply):
        if reply.status >= 400:
            return reply.status
        if not entry.shows:
            return OK
        sign = entry.shows(asking) if callable(entry.shows) else asking.thing.id
        return OK if sign in reply.text else HIDDEN

    def check_silence(self, entry, asking, reply, name):
        """A refusal says nothing of what it is about; the hidden and the unknown are told in the same words."""
        said = json.loads(reply.text) if reply.text.startswith("{") else {}
        if said and (set(said) - PROBLEM or said.get("args")):
            self.wrong.append(f"{name}: the refusal tells more than it needs to: {reply.text[:300]}")
        if reply.status != HIDDEN or "{id}" not in entry.path:
            return
        unknown = self.ask(entry, asking, entry.path.replace("{id}", UNKNOWN))
        of = lambda text: re.sub(r'"request_id":"[^"]*"', "", text)
        if (unknown.status, of(unknown.text)) != (reply.status, of(reply.text)):
            self.wrong.append(f"{name}: hidden is told otherwise than unknown: {reply.text[:200]} / {unknown.text[:200]}")
