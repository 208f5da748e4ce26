"""Nothing is lost: backups taken from a busy hub, restored in a clean folder, refused when they cannot be trusted."""
import json
import pathlib
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
import time

import engines
import house
from engines import on_both
from test_first_day import FACILITY


class Restored(house.House):
    """A house whose folder is filled by `renkei restore`."""

    def __init__(self, lost, conninfo=None):
        self.binary = lost.binary
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="renkei-restored-"))
        self.data = self.folder / "data"
        self.port = house.free_port()
        self.process = None
        self.key = self.folder / "kept.key"
        shutil.copy(lost.data / "hub.key", self.key)
        self.where = ["--database", conninfo] if conninfo else []

    def restore(self, file, *more, expect=0):
        return self.command("restore", file, "--key-file", self.key, *self.where, *more, expect=expect)

    def refused(self, file, *more):
        """The one sentence of a refusal; nothing may be left of the attempt."""
        done = subprocess.run([self.binary, "restore", str(file), "--key-file", str(self.key), *self.where, *more,
                               "--data", str(self.data)], capture_output=True, text=True, timeout=300)
        assert done.returncode == 1, done
        left = [p.name for p in self.data.glob("*")] if self.data.exists() else []
        assert set(left) <= {"lock"}, left
        return [line for line in done.stderr.splitlines() if not line.startswith("{")][-1]


def restored(test, lost):
    made = Restored(lost, engines.cluster().database() if test.engine == "Postgres" else None)
    test.addCleanup(made.end)
    return made


def facilities(visitor):
    found, cursor = {}, ""
    while True:
        reply = visitor.get("/api/directory/facilities?limit=200" + (f"&cursor={cursor}" if cursor else "")).json
        found.update({each["id"]: each["name"] for each in reply["items"]})
        cursor = reply.get("next")
        if not cursor:
            return found


def add(desk, number):
    reply = desk.send("POST", "/api/directory/facilities", {**FACILITY, "name": f"第{number}内科クリニック"})
    return reply.json["id"] if reply.status == 201 else None


def busy_hub(test, count=30):
    made = test.house()
    made.add_user("coordinator@example.jp", "coordinator")
    made.serve()
    desk = made.visitor()
    test.assertEqual(desk.sign_in("coordinator@example.jp").status, 200)
    return made, desk, [add(desk, number) for number in range(count)]


@on_both
class Safe:
    def test_a_backup_of_a_busy_hub_is_a_hub_again_in_a_clean_folder(self):
        lost, desk, before = busy_hub(self)
        self.assertNotIn(None, before)
        during, stop = [], threading.Event()

        def go_on_writing():
            number = 100
            while not stop.is_set():
                during.append(add(desk, number))
                number += 1

        writer = threading.Thread(target=go_on_writing)
        writer.start()
        try:
            while len(during) < 3:
                time.sleep(0.01)
            file = lost.folder / "hub.renkei-backup"
            said = lost.command("backup", file)
            self.assertIn(str(file), said)
            written = len(during)
            while len(during) < written + 3:
                time.sleep(0.01)
        finally:
            stop.set()
            writer.join()
        self.assertNotIn(None, during, "the hub went on writing")
        self.assertNotIn("内科".encode(), file.read_bytes())
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        everything = facilities(desk)
        lost.kill()

        again = restored(self, lost)
        self.assertIn("復元しました", again.restore(file))
        self.assertIn("書き換えられていません", again.command("doctor", "--audit"))
        again.serve()
        hub = again.visitor()
        self.assertEqual(hub.sign_in("coordinator@example.jp").status, 200)
        found = facilities(hub)
        self.assertLessEqual(set(before), set(found))
        self.assertLessEqual(found.items(), everything.items())
        self.assertIsNotNone(add(hub, 1000), "the restored hub works on")

    def test_the_doctor_speaks_to_people_and_to_programs(self):
        made, _, _ = busy_hub(self, count=1)
        told = {each["check"]: each for each in json.loads(made.command("doctor", "--audit", "--json"))["findings"]}
        self.assertLessEqual({"folder", "key", "space", "time", "tls", "server", "backup", "database", "schema", "tail",
                              "jobs", "rows", "audit"}, set(told))
        self.assertEqual(told["backup"]["health"], "watch")
        self.assertIn("動いています", told["server"]["found"])
        made.command("backup")
        told = {each["check"]: each for each in json.loads(made.command("doctor", "--json"))["findings"]}
        self.assertEqual(told["backup"]["health"], "good")
        made.end_server()
        (made.data / "hub.key").chmod(0o644)
        self.assertIn("chmod 600", made.command("doctor", expect=1))

    def test_what_cannot_be_trusted_is_refused_and_leaves_nothing(self):
        lost, desk, _ = busy_hub(self, count=3)
        file = lost.folder / "hub.renkei-backup"
        lost.command("backup", file)
        whole = file.read_bytes()
        again = restored(self, lost)
        changed = lost.folder / "changed"

        def with_bytes(content):
            changed.write_bytes(content)
            return again.refused(changed)

        self.assertIn("途中で切れています", with_bytes(whole[:-5]))
        self.assertIn("途中で切れています", with_bytes(whole[:60]))
        flipped = bytearray(whole)
        flipped[len(whole) // 2] ^= 1
        self.assertIn("壊れている", with_bytes(bytes(flipped)))
        self.assertIn("バックアップではありません", with_bytes(b"PK\x03\x04" + whole))
        self.assertIn("新しい版", with_bytes(b"RENKEI-BACKUP-7\n" + whole))
        # The head can be read and so be written by anyone; what it says of the schema is believed only to refuse.
        newer = whole.replace(b'"20261123_02_outbox"', b'"20991123_02_outbox"', 1)
        self.assertNotEqual(newer, whole)
        self.assertIn("新しい版", with_bytes(newer))
        self.assertIn("壊れている", with_bytes(whole.replace(b'"made_by":"0', b'"made_by":"1', 1)))
        again.key.chmod(0o600)
        again.key.write_text("ab" * 32 + "\n")
        self.assertIn("この暗号鍵では開けません", again.refused(file))
        self.assertIn("同じ名前", self.said(lost, "backup", file))
        # Not while a server runs there, and not beside what is there.
        self.assertIn("使っています", self.said(lost, "restore", file))
        lost.end_server()
        self.assertIn("空ではありません", self.said(lost, "restore", file))

    def said(self, made, *words):
        done = subprocess.run([made.binary, *map(str, words), "--data", str(made.data)], capture_output=True, text=True,
                              timeout=300)
        self.assertEqual(done.returncode, 1, done.stdout)
        return done.stderr.strip().splitlines()[-1]

    def test_a_copy_for_practice_does_not_pose_as_the_hub(self):
        lost, _, before = busy_hub(self, count=2)
        file = lost.folder / "hub.renkei-backup"
        lost.command("backup", file)
        copy = restored(self, lost)
        self.assertIn("練習用", copy.restore(file, "--as-new-hub"))
        first, second = ((made.data / "hubs.toml").read_text() for made in (lost, copy))
        ids = [[line for line in text.splitlines() if "id = " in line] for text in (first, second)]
        self.assertTrue(ids[0] and ids[1])
        self.assertNotEqual(ids[0], ids[1])
        copy.serve()
        self.assertLessEqual(set(before), set(facilities(copy.visitor())))

    def test_a_killed_backup_or_restore_can_be_run_again(self):
        lost, _, before = busy_hub(self, count=20)
        good = lost.folder / "good"
        lost.command("backup", good)
        for number, delay in enumerate((0.0, 0.01, 0.03, 0.06, 0.1, 0.2)):
            file = lost.folder / f"killed{number}"
            self.killed(delay, [lost.binary, "backup", file, "--data", lost.data])
            if file.exists():  # it was faster; then it is whole
                self.assertIn("復元しました", restored(self, lost).restore(file))
            else:
                lost.command("backup", file)
            again = restored(self, lost)
            self.killed(delay, [lost.binary, "restore", good, "--key-file", again.key, *again.where, "--data",
                                again.data])
            if not (again.data / "hubs.toml").exists():
                if self.engine == "Postgres":  # the database may be filled already; that is one transaction
                    again.where = ["--database", engines.cluster().database()]
                again.restore(good)
            again.command("doctor", "--audit")
            again.serve()
            self.assertEqual(set(before), set(facilities(again.visitor())))
            again.end_server()

    def killed(self, delay, words):
        process = subprocess.Popen(list(map(str, words)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()

    def test_a_full_disk_is_said_and_nothing_half_done_stays(self):
        lost, _, _ = busy_hub(self, count=2)
        file = lost.folder / "hub.renkei-backup"

        def little_room():
            resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))

        def limited(*words):
            # Without restore_signals the child keeps ignoring SIGXFSZ, as Python does: a write then fails.
            return subprocess.run([lost.binary, *map(str, words)], capture_output=True, text=True,
                                  preexec_fn=little_room, restore_signals=False, timeout=300)

        done = limited("backup", file, "--data", lost.data)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("空き容量が足りません", done.stderr)
        self.assertEqual([p.name for p in lost.folder.glob("hub.renkei-backup*")], [])
        lost.command("backup", file)
        again = restored(self, lost)
        if self.engine == "Sqlite":  # PostgreSQL's disk is not ours
            done = limited("restore", file, "--key-file", again.key, "--data", again.data)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("空き容量が足りません", done.stderr)
            self.assertEqual({p.name for p in again.data.glob("*")}, {"lock"})
        again.restore(file)
        again.command("doctor", "--audit")
