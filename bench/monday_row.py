"""A Monday morning: five hundred signed-in people at work, then the same with a flood of wrong passwords beside them."""
import contextlib
import os
import random
import subprocess
from urllib.parse import quote

from hub import Hub, ask
from load import HERE, Load
from rows import RENKEI
from table import Row, median

PASSWORD = "mihon-no-aikotoba"  # of the demo city, shown on its sign-in page
PEOPLE = ("coordinator", "clerk", "facility", "nurse", "doctor", "desk", "city", "association")
GUESSERS = 64


def session_of(server, person):
    """What the browser of somebody of the demo city sends."""
    me, headers = ask(server, "/api/identity/sign_in", {"email": f"{person}@mihon.example", "password": PASSWORD})
    cookies = [each.partition(";")[0] for each in headers.get_all("Set-Cookie")]
    return next(each for each in cookies if each.startswith("__Host-renkei=")), me["csrf_token"]


def looks_of(server, person, chance):
    """A morning's looks: home, oneself, the directory, and for who has patients their records and teams."""
    cookie, token = session_of(server, person)
    headers = [("Cookie", cookie), ("X-CSRF-Token", token)]
    paths = ["/api/identity/me", "/api/home/rows", f"/api/directory/facilities?q={quote('看護')}"]
    facilities = ask(server, "/api/directory/facilities?limit=100", headers=headers)[0]["items"]
    paths += [f"/api/directory/facilities/{each['id']}" for each in chance.sample(facilities, 3)]
    with contextlib.suppress(OSError):  # a role without patients is refused here
        for patient in ask(server, "/api/patient/searches", {}, headers)[0]["items"][:20]:
            paths += [f"/api/patient/patients/{patient['id']}", f"/api/care_team/patients/{patient['id']}"]
    return [(cookie, path) for path in paths if opens(server, path, headers)]


def opens(server, path, headers):
    """Whether this person may look there."""
    try:
        ask(server, path, headers=headers)
        return True
    except OSError:
        return False


@contextlib.contextmanager
def flood(server, seconds):
    """Wrong passwords from many networks as fast as they are answered."""
    guessers = subprocess.Popen(
        ["wrk", "-t1", f"-c{GUESSERS}", f"-d{seconds}s", "--timeout", "30s", "-s", HERE / "guesses.lua",
         f"http://127.0.0.1:{server.port}/"], stdout=subprocess.PIPE, text=True)
    said = []
    try:
        yield said
    finally:
        said.append(guessers.communicate(timeout=seconds + 60)[0])


def monday(folder, size):
    """Turns with and without the flood, on one server; what is compared is the people's p99."""
    os.environ["RENKEI_TRUSTED_PROXIES"] = "127.0.0.1"
    hub = Hub(RENKEI, folder / "data")
    hub.make_demo()
    chance = random.Random(1)
    with hub.serve() as server:
        server.wait_until_it_answers("/readyz")
        looks = [look for person in PEOPLE for look in looks_of(server, person, chance)]
        (folder / "looks.txt").write_text("".join(f"{cookie}\t{path}\n" for cookie, path in looks), encoding="utf-8")
        seconds, turns = size(quick=5, full=20), size(quick=1, full=3)

        def people():
            return Load(server, seconds, script="people.lua", arguments=[folder / "looks.txt"], connections=500)

        calm, stormy, guesses = [], [], 0
        for _ in range(turns):
            calm.append(people())
            with flood(server, seconds + 1) as said:
                stormy.append(people())
            guesses += int(next(line.split()[0] for line in said[0].splitlines() if "requests in" in line))
        patients = sum("/patient/" in path or "/care_team/" in path for _, path in looks)
        first = median(each.p99_ms for each in calm)
        second = median(each.p99_ms for each in stormy)
        cost = median(each.cpu_us for each in calm)
        yield Row("Monday morning, 500 people: CPU a request", f"{cost:.0f} µs", "–", cost, None, "µs",
                  notes=(f"p50 {median(each.median_ms for each in calm):.1f} ms, p99 {first:.1f} ms, "
                         f"{calm[0].per_second:,.0f} a second; {patients} of {len(looks)} looks are at patients, on record",))
        yield Row("the same beside a flood of wrong passwords: p99", f"{second:.1f} ms", f"without {first:.1f} ms",
                  second / first, 2,
                  notes=(f"{GUESSERS} guessers without a pause, {guesses / (turns * (seconds + 1)):,.0f} guesses a second "
                         f"answered; p50 {median(each.median_ms for each in stormy):.1f} ms",))

