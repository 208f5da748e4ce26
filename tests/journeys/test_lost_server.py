"""The database server is killed while people write: 503 until it is back, nothing told as written is lost."""
import os
import pathlib
import threading
import time
import unittest
import uuid

import house
from test_first_day import FACILITY

BINARY = pathlib.Path(os.environ.get("RENKEI_BINARY", house.ROOT / "build/release/renkei"))
WRITERS = 6


class ALostServer(unittest.TestCase):
    def setUp(self):
        self.cluster = house.Cluster()
        self.addCleanup(self.cluster.stop)
        self.house = house.House(BINARY, conninfo=self.cluster.database())
        self.addCleanup(self.house.end)
        self.house.add_user("coordinator@mihon.example", "coordinator")
        self.house.serve()
        self.visitor = self.house.visitor()
        self.assertEqual(self.visitor.sign_in("coordinator@mihon.example").status, 200)
        self.ended = threading.Event()
        self.told = {}       # id -> name of each facility that was told as written
        self.answers = []    # (when, status)
        self.faults = []

    def write_on(self, writer):
        """Adds facilities until told to end; on 503 waits a little, as our screens do."""
        number = 0
        while not self.ended.is_set():
            number += 1
            name = f"見本{writer}の{number}番診療所"
            body = {**FACILITY, "name": name}
            try:
                reply = self.visitor.send("POST", "/api/directory/facilities", body,
                                          {"Idempotency-Key": str(uuid.uuid4())})
            except OSError as why:
                self.faults.append(f"the connection broke: {why}")
                return
            self.answers.append((time.monotonic(), reply.status))
            if reply.status == 201:
                self.told[reply.json["id"]] = name
            elif reply.status == 503:
                if "retry-after" not in reply.headers:
                    self.faults.append("503 without Retry-After")
                time.sleep(0.05)
            else:
                self.faults.append(f"{reply.status}: {reply.text[:300]}")
                return

    def test_503_in_between_and_nothing_lost(self):
        writers = [threading.Thread(target=self.write_on, args=(each,)) for each in range(WRITERS)]
        for each in writers:
            each.start()
        try:
            time.sleep(1.5)
            self.cluster.kill()
            killed = time.monotonic()
            time.sleep(1.5)
            self.assertEqual(self.house.get("/readyz").status, 503)
            self.assertEqual(self.house.get("/healthz").status, 200)
            self.cluster.start()
            back = time.monotonic()
            time.sleep(3)
        finally:
            self.ended.set()
            for each in writers:
                each.join()
        self.assertEqual(self.faults, [])
        statuses = {status for when, status in self.answers if killed + 0.2 < when < back - 0.5}
        self.assertEqual(statuses, {503}, "while the server is away")
        self.assertIn(201, {status for when, status in self.answers if when < killed})
        self.assertIn(201, {status for when, status in self.answers if when > back})
        self.assertEqual(self.house.get("/readyz").status, 200)
        for facility, name in self.told.items():
            reply = self.visitor.get(f"/api/directory/facilities/{facility}")
            self.assertEqual(reply.status, 200, f"{name} was told as written and is lost")
            self.assertEqual(reply.json["facility"]["name"], name)
        # The key lies beside the data in this house, which the doctor does not like.
        self.assertIn("書き換えられていません", self.house.command("doctor", "--audit"))


if __name__ == "__main__":
    unittest.main()
