"""What an entry of the authorisation table says: a route, how to call it for real, and whom it answers."""
import dataclasses
import typing

# Everybody who comes to a hub, in the order of the columns. A facility's member is asked about twice: as who looks
# after its people, and as who works there; a city's as who commissions the hub by contract, and as who runs it.
VISITORS = ("coordinator", "clerk", "desk", "admin", "staff", "professional", "city", "operator", "auditor", "public")
OF_ROLE = {
    "coordinator": ("coordinator",), "clerk": ("clerk",), "desk_member": ("desk",),
    "facility_member": ("admin", "staff"), "professional": ("professional",), "city_member": ("city",), "city_operator": ("operator",),
    "auditor": ("auditor",), "public": ("public",),
}

NOBODY = frozenset()
COORDINATOR = frozenset({"coordinator"})
HUB = frozenset({"coordinator", "clerk"})
CITY = frozenset({"city", "operator"})
RUNS = HUB | {"operator"}  # does the hub's work, as far as it is about no patient
STAFF = frozenset({"admin", "staff"})
MEMBERS = frozenset({"desk", "admin", "staff", "professional"})  # of the one facility whose data is `own`
CARE = HUB | MEMBERS
AT_WORK = CARE | CITY
SIGNED_IN = AT_WORK | {"auditor"}
EVERYBODY = frozenset(VISITORS)

OK, UNSIGNED, FORBIDDEN, HIDDEN = "ok", 401, 403, 404
UNPREPARED = 409  # may be asked, but this hub has not set it up


@dataclasses.dataclass(frozen=True)
class Thing:
    """What a call is about: its id, the version that was read, and whatever else its maker knows."""
    id: str
    version: int | None = None
    more: dict = dataclasses.field(default_factory=dict)

    def __getitem__(self, name):
        return self.more[name]


@dataclasses.dataclass
class Asking:
    """One call of the matrix. Makers get it before there is a thing, bodies and queries with it."""
    world: typing.Any
    who: str
    case: str
    visitor: typing.Any
    thing: Thing | None = None


@dataclasses.dataclass(frozen=True)
class Entry:
    """
    `may`: whose role may call the route at all; the others are told so (403), or to sign in (401).
    `cases`: for each kind of data (own, other …) whom of them it answers; the rest gets `refused` (404 hides that it
        exists; 403 where they know it does).
    `on`: makes what the call is about; `fresh` makes it anew for each call that changes it.
    `shows`: the answer is a list, and what counts is whether the thing is in it: its id, or what `shows` gives.
    `double`: whoever calls it loses the session or the password, so somebody else of the same role does.
    """
    method: str
    path: str
    may: frozenset
    cases: dict
    refused: dict
    on: typing.Callable | None = None
    fresh: typing.Callable | None = None
    body: typing.Any = None
    query: typing.Any = ""
    headers: typing.Any = None
    shows: typing.Any = None
    double: bool = False

    @property
    def route(self):
        return self.method, self.path

    @property
    def feature(self):
        parts = self.path.split("/")
        return parts[2] if parts[1] == "api" else "pages"

    def expected(self, who, case):
        if who not in self.may:
            return UNSIGNED if who == "public" else FORBIDDEN
        return OK if who in self.cases[case] else self.refused[case]


# How the document names the cases.
CASES = {"any": "any", "own": "own", "other": "another's", "hidden": "not public", "held": "with its token",
         "invented": "token invented", "unset": "no provider set up", "above": "that sees more than one's own"}


def entry(method, path, may, on=None, *, cases=None, own=None, other=None, refused=HIDDEN, **rest):
    """
    One entry. Without `on` there is nothing of one's own about the route, and one case. With it, `own` and `other`
    say whom it answers about their own and another's; left out means all who may call it.
    """
    if not cases:
        cases = {"own": may if own is None else own, "other": may if other is None else other} if on else {"any": may}
    refusals = refused if isinstance(refused, dict) else dict.fromkeys(cases, refused)
    return Entry(method, path, frozenset(may), {case: frozenset(who) for case, who in cases.items()},
                 {case: refusals.get(case, HIDDEN) for case in cases}, on, **rest)


def get(path, may, on=None, **rest):
    return entry("get", path, may, on, **rest)


def post(path, may, on=None, **rest):
    return entry("post", path, may, on, **rest)


def put(path, may, on=None, **rest):
    return entry("put", path, may, on, **rest)


def each_for_himself(maker):
    """Marks a maker whose `own` is another thing for everybody: one's session, one's order."""
    maker.each_for_himself = True
    return maker
