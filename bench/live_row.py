"""Live updates: how long until the last of ten thousand screens has been told, on one core."""
import json
import os
import pathlib
import random
import socket
import subprocess
import time
from urllib.parse import quote

from hub import Hub, ask, sign_in
from load import Load
from machine import Server, free_port
from rows import BUILT, FACILITY, RENKEI
from table import Row, median

NGINX = """
load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
daemon off; worker_processes 1; worker_rlimit_nofile 20000; pid {folder}/nginx.pid; error_log stderr warn;
events {{ worker_connections 20000; }}
http {{
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  keepalive_timeout 600; nchan_shared_memory_size 64M;
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    location = / {{ return 200; }}
    location = /events {{ nchan_subscriber eventsource; nchan_channel_id all; nchan_subscriber_first_message newest; }}
    location = /say {{ nchan_publisher; nchan_channel_id all; }}
  }}
}}
"""


SAID = '{"topics":["directory"]}'  # what ours makes of an event; nchan hands on what it is given


class Pinned(Server):
    """A server that may use the first core only; its workers count as it."""

    def __init__(self, command, port, log):
        super().__init__(["taskset", "-c", "0", *command], port, log)

    def _all(self):
        """Of nginx the worker does the work."""
        own = str(self._program.pid)
        children = pathlib.Path(f"/proc/{own}/task/{own}/children").read_text(encoding="ascii").split()
        return [own, *children]

    def cpu_seconds(self):
        ticks = 0
        for number in self._all():
            fields = pathlib.Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def resident_bytes(self):
        total = 0
        for number in self._all():
            status = pathlib.Path(f"/proc/{number}/status").read_text(encoding="utf-8")
            total += int(next(line for line in status.splitlines() if line.startswith("VmRSS:")).split()[1]) * 1024
        return total


class Crowd:
    """The screens, on the other core."""

    def __init__(self, port, count, listen="/events", say="/say", body=SAID, headers=()):
        self._program = subprocess.Popen(
            ["taskset", "-c", str((os.cpu_count() or 1) - 1), str(BUILT / "bench" / "live_clients"), str(port), str(count),
             listen, say, body, *headers], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self._program.stdout.readline().strip() != "ready":
            raise RuntimeError(f"{count} screens could not connect")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._program.stdin.close()
        self._program.wait(timeout=30)

    def tell(self):
        """Milliseconds until the last had it."""
        self._program.stdin.write("\n")
        self._program.stdin.flush()
        answer = self._program.stdout.readline()
        if not answer:
            raise RuntimeError("not everyone was told")
        return float(answer)


class Measured:
    """One kind of server with its screens, told several times in turn with the others."""

    def __init__(self, server, count):
        self.server = server
        before = server.resident_bytes()
        self.crowd = Crowd(server.port, count)
        self.bytes_each = (server.resident_bytes() - before) / count
        self.milliseconds, self.cpu_seconds = [], []

    def turn(self):
        before = self.server.cpu_seconds()
        self.milliseconds.append(self.crowd.tell())
        self.cpu_seconds.append(self.server.cpu_seconds() - before)

    @property
    def last(self):
        return median(self.milliseconds)

    @property
    def cpu(self):
        return sum(self.cpu_seconds) / len(self.cpu_seconds) * 1000


def started(kind, folder):
    """Ours, the loop, or nginx with nchan; each with its own screens."""
    port = free_port()
    if kind == "nchan":
        conf = folder / "nginx.conf"
        conf.write_text(NGINX.format(folder=folder, port=port), encoding="utf-8")
        return Pinned(["nginx", "-p", folder, "-c", conf], port, folder / "nginx.log")
    return Pinned([BUILT / "bench" / "live_server", kind, port], port, folder / f"{kind}.log")


def live(folder, size):
    """Our channel beside nchan and a plain loop of send(), in turns; then the whole house."""
    count, turns = size(quick=1000, full=9_900), size(quick=5, full=21)
    found = {}
    for kind in ("loop", "nchan", "channel"):
        with started(kind, folder) as server:
            wait_for_port(server.port)
            measured = Measured(server, count)
            with measured.crowd:
                for _ in range(turns):
                    measured.turn()
            found[kind] = measured
    ours, nchan, loop = found["channel"], found["nchan"], found["loop"]
    notes = (f"CPU an event: ours {ours.cpu:.0f} ms, nchan {nchan.cpu:.0f} ms, loop {loop.cpu:.0f} ms; "
             f"nchan holds {nchan.bytes_each / 1024:.1f} KB a client",)
    yield Row(f"live updates, {count:,} screens: last one told", f"{ours.last:.0f} ms", f"nchan {nchan.last:.0f} ms",
              ours.last / nchan.last, 1, notes=notes)
    yield Row("live updates: the same", f"{ours.last:.0f} ms", f"send() loop {loop.last:.0f} ms", ours.last / loop.last, 1.3)
    yield Row("live updates: CPU an event", f"{ours.cpu:.0f} ms", f"send() loop {loop.cpu:.0f} ms", ours.cpu / loop.cpu, 1.5)
    yield Row("live updates: memory a client", f"{ours.bytes_each / 1024:.2f} KB", "–", ours.bytes_each / 1024, 5, "KB")
    yield from whole_house(folder, count, size(quick=3, full=7))


def whole_house(folder, count, turns):
    """The shipped binary: somebody adds a facility, and all screens of the hub hear of it."""
    hub = Hub(RENKEI, folder / "data")
    hub.init()
    hub.add_coordinator()
    os.environ["RENKEI_LIVE_OF_SESSION"] = "12000"
    with hub.serve() as server:
        server.wait_until_it_answers("/readyz")
        lines = [f"{name}: {value}" for name, value in sign_in(server)]
        before = server.resident_bytes()
        body = json.dumps(FACILITY, ensure_ascii=False)
        with Crowd(server.port, count, "/api/live/events", "/api/directory/facilities", body,
                   [*lines, "Content-Type: application/json"]) as crowd:
            held = (server.resident_bytes() - before) / count
            spent = server.cpu_seconds()
            times = [crowd.tell() for _ in range(turns)]
            spent = (server.cpu_seconds() - spent) / turns
        yield Row(f"live updates: a facility added until {count:,} screens know", f"{median(times):.0f} ms", "–",
                  median(times), None, "ms",
                  notes=(f"sign-in, write, fsync, index and sending, two threads; {spent * 1000:.0f} ms CPU, "
                         f"{held / 1024:.2f} KB a client",))


def wait_for_port(port):
    """Until somebody listens."""
    for _ in range(500):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError("the server does not listen")


def users(folder, size):
    """Five hundred people at the directory of the demo city, each reading about a second between two looks."""
    hub = Hub(RENKEI, folder / "data")
    hub.make_demo()
    hub.add_coordinator()
    with hub.serve() as server:
        server.wait_until_it_answers("/readyz")
        headers = sign_in(server)
        found = ask(server, "/api/directory/facilities?limit=200", headers=headers)[0]["items"]
        chance = random.Random(1)
        words = ("看護", "内科", "訪問", "薬局", "みほん", "中央")
        kinds = ("clinic", "pharmacy", "visiting_nurse_station", "home_care_support_office")
        looks = []
        for _ in range(2000):
            what = chance.random()
            if what < 0.45:
                looks.append(f"/api/directory/facilities?q={quote(chance.choice(words))}&kind={chance.choice(kinds)}")
            elif what < 0.55:
                looks.append("/api/directory/facilities?near=34.07,134.55&within_km=5&order=distance")
            elif what < 0.85:
                looks.append(f"/api/directory/facilities/{chance.choice(found)['id']}")
            elif what < 0.95:
                looks.append(f"/api/directory/suggestions?q={quote(chance.choice(words)[:1])}")
            else:
                looks.append(f"/map?q={quote(chance.choice(words))}")
        (folder / "looks.txt").write_text("\n".join(looks) + "\n", encoding="utf-8")
        load = Load(server, size(quick=5, full=30), headers=headers, script="users.lua",
                    arguments=[folder / "looks.txt"], connections=500)
        yield Row("500 users of the directory: CPU a request", f"{load.cpu_us:.0f} µs", "–", load.cpu_us, None, "µs",
                  notes=(f"p50 {load.median_ms:.1f} ms, p99 {load.p99_ms:.1f} ms, {load.per_second:,.0f} requests a second; "
                         f"{len(found)} facilities; lists 55 %, cards 30 %, suggestions 10 %, public pages 5 %",))
