"""The Debian package on this machine: installed, started as its unit says, backed up, removed."""
import os
import pathlib
import pwd
import shlex
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA, SETTINGS, UNITS = map(pathlib.Path, ("/var/lib/renkei", "/etc/renkei", "/lib/systemd/system"))


def run(*words, **more):
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, timeout=300, **more)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def unit_value(unit, name):
    """The value of NAME= in an installed unit."""
    lines = (UNITS / unit).read_text().splitlines()
    return next(line.split("=", 1)[1] for line in lines if line.startswith(name + "="))


def environment_of_unit(port):
    """What EnvironmentFile= gives the service, on a port of the test's own."""
    lines = pathlib.Path(unit_value("renkei.service", "EnvironmentFile")).read_text().splitlines()
    values = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    return {**values, "RENKEI_PORT": str(port), "RENKEI_LISTEN": "127.0.0.1", "PATH": "/usr/bin:/bin"}


def as_service(words, environment):
    """The process as systemd would start it: that user, no new privileges, nothing inherited."""
    return subprocess.Popen(["setpriv", "--reuid", "renkei", "--regid", "renkei", "--init-groups", "--no-new-privs",
                             *words], env=environment, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            stdin=subprocess.DEVNULL, text=True)


def said_by_service(words, environment):
    process = as_service(words, environment)
    words_said, _ = process.communicate(timeout=300)
    if process.returncode != 0:
        raise AssertionError(f"{words}: exit {process.returncode}\n{words_said}")
    return words_said


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if (DATA / "hubs.toml").exists():
            raise AssertionError(f"{DATA} に本物の拠点があります。この試験は別の機械で行ってください。")
        cls.had_user = any(each.pw_name == "renkei" for each in pwd.getpwall())
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="renkei-package-"))
        cls.package = run(ROOT / "scripts/package", os.environ["RENKEI_BINARY"], cls.folder).strip()
        cls.addClassCleanup(cls.clean)
        run("dpkg", "-i", cls.package)

    @classmethod
    def clean(cls):
        subprocess.run(["dpkg", "--purge", "renkei"], capture_output=True, check=False)
        for folder in (DATA, SETTINGS, cls.folder):
            shutil.rmtree(folder, ignore_errors=True)
        if not cls.had_user:
            subprocess.run(["userdel", "renkei"], capture_output=True, check=False)

    def test_1_the_package_names_its_libraries_and_is_one_binary(self):
        depends = run("dpkg-deb", "--field", self.package, "Depends")
        for library in ("libc6", "libpq5", "libsodium23", "libssl3", "libicu72"):
            self.assertIn(library, depends)
        files = run("dpkg-deb", "--contents", self.package)
        self.assertIn("./usr/bin/renkei", files)
        self.assertNotIn("/home", files)
        self.assertRegex(run("/usr/bin/renkei", "version"), r"^renkei \d")

    def test_2_the_folders_are_the_services_alone(self):
        about = DATA.stat()
        self.assertEqual((about.st_mode & 0o777, pwd.getpwuid(about.st_uid).pw_name), (0o700, "renkei"))
        self.assertEqual((SETTINGS / "renkei.env").stat().st_mode & 0o777, 0o640)
        self.assertEqual(SETTINGS.stat().st_mode & 0o007, 0)

    def test_3_systemd_takes_the_units(self):
        units = [UNITS / name for name in ("renkei.service", "renkei-backup.service", "renkei-backup.timer")]
        run("systemd-analyze", "verify", "--man=no", *units)
        # 0 is a service that can do nothing, 10 one that may do everything.
        run("systemd-analyze", "security", "--offline=true", "--threshold=25", "renkei.service")
        filters = [line for line in (UNITS / "renkei.service").read_text().splitlines()
                   if line.startswith("SystemCallFilter=")]
        # The last word counts: without these two, checking passwords could not stand back from the day's work.
        self.assertEqual(filters[-1], "SystemCallFilter=sched_setattr setpriority")

    def test_4_the_service_starts_answers_reloads_and_ends(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        environment = environment_of_unit(port)
        said_by_service(["/usr/bin/renkei", "init", "--hub", "見本市 在宅医療・介護連携センター"], environment)
        self.assertTrue((SETTINGS / "hub.key").exists())
        manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(manager.close)
        manager.bind(str(self.folder / "notify"))
        os.chmod(self.folder, 0o755)
        os.chmod(self.folder / "notify", 0o666)
        manager.settimeout(60)
        service = as_service(shlex.split(unit_value("renkei.service", "ExecStart")),
                             {**environment, "NOTIFY_SOCKET": str(self.folder / "notify")})
        try:
            self.assertEqual(manager.recv(100), b"READY=1")
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=10) as answer:
                self.assertEqual(answer.status, 200)
            service.send_signal(signal.SIGHUP)
            said_by_service(shlex.split(unit_value("renkei-backup.service", "ExecStart")), environment)
            self.assertEqual(len(list((DATA / "backups").glob("*.renkei-backup"))), 1)
            self.assertNotIn("×", said_by_service(["/usr/bin/renkei", "doctor", "--audit"], environment))
            time.sleep(0.2)
            self.assertIsNone(service.poll(), "it lives on after a reload")
        finally:
            service.terminate()
            words, _ = service.communicate(timeout=30)
        self.assertEqual(service.returncode, 0, words)
        self.assertEqual(manager.recv(100), b"STOPPING=1")

    def test_5_a_second_install_keeps_what_is_there(self):
        before = (DATA / "hubs.toml").read_text()
        run("dpkg", "-i", self.package)
        self.assertEqual((DATA / "hubs.toml").read_text(), before)

    def test_6_removing_it_leaves_the_records_and_the_key(self):
        run("dpkg", "--purge", "renkei")
        self.assertFalse(pathlib.Path("/usr/bin/renkei").exists())
        self.assertTrue((DATA / "hub.db").exists())
        self.assertTrue((SETTINGS / "hub.key").exists())


if __name__ == "__main__":
    unittest.main()
