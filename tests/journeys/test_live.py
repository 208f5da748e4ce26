"""Screens are told that something changed: at once, in order, and only what their viewer may know."""
import socket
import time
import unittest

import house
from engines import on_both
from test_first_day import FACILITY

PATH = "/api/live/events"


class Line:
    """One EventSource: what was heard, word by word."""

    def __init__(self, visitor, last=None, peer="127.0.0.1"):
        self.socket = socket.create_connection((peer, visitor.house.port), timeout=10)
        headers = {**visitor.headers(), "Host": "localhost", **({"Last-Event-ID": last} if last else {})}
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self.socket.sendall(f"GET {PATH} HTTP/1.1\r\n{lines}\r\n".encode())
        self.rest = b""
        self.last = None
        self.head = self._until(b"\r\n\r\n")
        self.status = int(self.head.split()[1])

    def _until(self, mark):
        while mark not in self.rest:
            more = self.socket.recv(65536)
            if not more:
                raise EOFError(self.rest)
            self.rest += more
        text, _, self.rest = self.rest.partition(mark)
        return text.decode()

    def word(self, seconds=10):
        """The next word but pings, as (event, data)."""
        self.socket.settimeout(seconds)
        while True:
            fields = dict(line.split(": ", 1) if ": " in line else (line.rstrip(":"), "")
                          for line in self._until(b"\n\n").split("\n"))
            self.last = fields.get("id", self.last)
            if fields["event"] != "ping":
                return fields["event"], fields["data"]

    def is_silent(self, seconds=1.5):
        try:
            return not self.word(seconds)
        except socket.timeout:
            return True

    def close(self):
        self.socket.close()


def hub(test):
    made = test.house()
    made.add_user("coordinator@example.jp", "coordinator")
    made.add_user("doctor@example.jp", "professional")
    made.serve()
    visitors = []
    for email in ("coordinator@example.jp", "doctor@example.jp"):
        visitor = made.visitor()
        test.assertEqual(visitor.sign_in(email).status, 200)
        visitors.append(visitor)
    return made, *visitors


def listen(test, visitor, last=None):
    line = Line(visitor, last)
    test.addCleanup(line.close)
    return line


def add(desk, **more):
    return desk.send("POST", "/api/directory/facilities", {**FACILITY, **more}).json


def hide(desk, card):
    reply = desk.send("POST", f"/api/directory/facilities/{card['id']}/levels", {"field": "", "level": "hub"},
                      {"If-Match": f'"{card["version"]}"'})
    return reply.json


def edit(desk, card, **more):
    reply = desk.send("PUT", f"/api/directory/facilities/{card['id']}", {**FACILITY, **more},
                      {"If-Match": f'"{card["version"]}"'})
    assert reply.status == 200, reply.text
    return reply.json


CHANGED = ("changed", '{"topics":["directory"]}')


@on_both
class Live:
    def test_what_one_changes_the_other_is_told_at_once_and_can_read(self):
        _, desk, doctor = hub(self)
        line = listen(self, doctor)
        self.assertEqual(line.status, 200)
        self.assertIn("text/event-stream", line.head)
        self.assertIn("no-store", line.head.lower())
        self.assertEqual(line.word()[0], "hello")
        card = add(desk)
        self.assertEqual(line.word(), CHANGED)
        self.assertEqual(doctor.get("/api/directory/facilities").json["total"], 1)
        # The name of the one who answers is for the professions, and no search finds it.
        edit(desk, card, contacts=[{"purpose": "daily", "person": "見本 花子"}])
        self.assertEqual(line.word(), CHANGED)

    def test_a_change_that_is_hidden_from_a_viewer_is_no_event_for_him(self):
        _, desk, doctor = hub(self)
        before = listen(self, doctor)
        self.assertEqual(before.word()[0], "hello")
        card = add(desk)
        self.assertEqual(before.word(), CHANGED)
        card = hide(desk, card)
        self.assertEqual(before.word(), CHANGED, "gone from his view, and told: no later word is about that")
        own, other = listen(self, desk), listen(self, doctor)
        self.assertEqual((own.word()[0], other.word()[0]), ("hello", "hello"))
        for phone in ("000-111-3333", "000-111-4444"):
            card = edit(desk, card, phone=phone)
            self.assertEqual(own.word(), CHANGED)
        add(desk, name="見本第二内科")
        self.assertEqual(own.word(), CHANGED)
        self.assertEqual(other.word(), CHANGED)
        self.assertTrue(other.is_silent())

    def test_one_who_comes_back_hears_what_was_missed_or_reads_everything_again(self):
        made, desk, doctor = hub(self)
        line = Line(doctor)
        self.assertEqual(line.word()[0], "hello")
        last = line.last
        line.close()
        add(desk)
        time.sleep(0.5)
        again = listen(self, doctor, last)
        self.assertEqual(again.word(), CHANGED)
        nothing_missed = listen(self, doctor, again.last)
        self.assertEqual(nothing_missed.word()[0], "hello")
        made.process.terminate()
        made.process.wait(timeout=30)
        made.serve()
        self.assertEqual(listen(self, doctor, again.last).word()[0], "reset")

    def test_a_session_that_ends_hears_no_more(self):
        _, _, doctor = hub(self)
        line = listen(self, doctor)
        self.assertEqual(line.word()[0], "hello")
        self.assertLess(doctor.send("POST", "/api/identity/sign_out", {}).status, 300)
        self.assertEqual(line.word()[0], "over")
        with self.assertRaises(EOFError):
            line.word()
        self.assertEqual(listen(self, doctor).status, 401)

    def test_one_session_has_a_limit_and_is_told_when_to_come_again(self):
        _, _, doctor = hub(self)
        lines = [listen(self, doctor) for _ in range(8)]
        self.assertEqual({line.status for line in lines}, {200})
        more = listen(self, doctor)
        self.assertEqual(more.status, 503)
        self.assertIn("retry-after", more.head.lower())
        lines[0].close()
        until = time.monotonic() + 10  # the server notices it in its own time
        while (again := listen(self, doctor).status) != 200 and time.monotonic() < until:
            time.sleep(0.2)
        self.assertEqual(again, 200)

    def test_metrics_are_for_this_machine_and_hold_no_record(self):
        made, desk, doctor = hub(self)
        line = listen(self, doctor)
        self.assertEqual(line.word()[0], "hello")
        card = add(desk)
        self.assertEqual(line.word(), CHANGED)  # so the index has it
        desk.get(f"/api/directory/facilities/{card['id']}")
        reply = made.get("/metrics")
        self.assertEqual(reply.status, 200, reply.text)
        figures = dict(each.rsplit(" ", 1) for each in reply.text.splitlines() if not each.startswith("#"))
        self.assertEqual(figures['renkei_requests_total{method="get",route="/api/directory/facilities/{id}",status="200"}'], "1")
        self.assertEqual(figures['renkei_live_clients{hub="hub"}'], "1")
        self.assertEqual(figures['renkei_database_up{hub="hub"}'], "1")
        self.assertGreater(int(figures['renkei_database_bytes{hub="hub"}']), 10_000)
        self.assertGreater(int(figures['renkei_writer_groups_total{hub="hub"}']), 0)
        self.assertEqual(figures['renkei_index_lag_events{hub="hub"}'], "0")
        self.assertIn('renkei_request_seconds_bucket{route="/api/directory/facilities",le="+Inf"}', figures)
        for secret in (card["id"], "見本", "example.jp", "facilities_total"):
            self.assertNotIn(secret, reply.text)
        self.assertEqual(made.get("/metrics", {"X-Forwarded-For": "192.0.2.1"}).status, 403)
        self.assertEqual(made.get("/metrics", {"X-Forwarded-For": "192.0.2.1", "Authorization": "Bearer x"}).status, 403)


if __name__ == "__main__":
    unittest.main()
