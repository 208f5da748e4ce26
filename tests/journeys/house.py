"""A whole Renkei for a test: the shipped binary on an empty folder, on SQLite or PostgreSQL."""
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("RENKEI_SHARED_DATA", ROOT.parent / "shared" / "data"))
PASSWORD = "見本の長い合言葉です2026"


def ask_for_the_password_alone(data):
    """Most journeys are about what comes after the door; a real hub asks for a second step."""
    hubs = pathlib.Path(data) / "hubs.toml"
    text = hubs.read_text(encoding="utf-8")
    hubs.write_text(text.replace("demo = false\n", "demo = false\nsecond_factor = []\n"), encoding="utf-8")


def free_port():
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    """A private PostgreSQL 15 in a temporary folder, reachable only by its socket."""

    BIN = pathlib.Path("/usr/lib/postgresql/15/bin")

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="renkei-pg-"))
        self.as_postgres = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.as_postgres:
            shutil.chown(self.folder, "postgres", "postgres")
        self.data = self.folder / "data"
        self._run("initdb", "-D", self.data, "-A", "trust", "-U", "renkei", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        self.start()
        self.count = 0

    def _run(self, program, *arguments):
        subprocess.run([*self.as_postgres, str(self.BIN / program), *map(str, arguments)], check=True,
                       stdout=subprocess.DEVNULL, cwd="/")

    def start(self):
        """Starts it; what the disk holds is recovered."""
        self._run("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "-o",
                  f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c max_connections=60", "start")

    def kill(self):
        """All its processes at once, as in a power cut."""
        server = int((self.data / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        children = pathlib.Path(f"/proc/{server}/task/{server}/children").read_text(encoding="utf-8").split()
        for each in [server, *map(int, children)]:
            try:
                os.kill(each, signal.SIGKILL)
            except ProcessLookupError:
                pass
        while pathlib.Path(f"/proc/{server}").exists():
            time.sleep(0.02)

    def database(self):
        """Conninfo of a new empty database."""
        self.count += 1
        name = f"journey{self.count}"
        self._run("createdb", "-h", self.folder, "-U", "renkei", name)
        return f"postgresql:host={self.folder} user=renkei dbname={name}"

    def stop(self):
        self._run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)


class Reply:
    """Status, headers and body of one answer."""

    def __init__(self, answer):
        self.status = answer.status
        self.headers = {name.lower(): value for name, value in answer.getheaders()}
        self.cookies = [v for n, v in answer.getheaders() if n.lower() == "set-cookie"]
        self.bytes = answer.read()

    @property
    def text(self):
        return self.bytes.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.text)


class House:
    """The running server and the commands beside it."""

    def __init__(self, binary, conninfo=None, demo=False, second_step=False):
        self.binary = str(binary)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="renkei-house-"))
        self.data = self.folder / "data"
        self.port = free_port()
        self.process = None
        where = ["--database", conninfo] if conninfo else []
        if demo:
            self.command("demo", *where)
            return
        self.command("init", "--hub", "見本市 在宅医療・介護連携センター", "--public-url", f"http://localhost:{self.port}", *where)
        if not second_step:
            ask_for_the_password_alone(self.data)

    def command(self, *arguments, expect=0):
        """Runs `renkei …` on this data and gives its standard output."""
        done = subprocess.run([self.binary, *map(str, arguments), "--data", str(self.data)],
                              capture_output=True, text=True, timeout=900, stdin=subprocess.DEVNULL)
        if done.returncode != expect:
            raise AssertionError(f"renkei {' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def add_user(self, email, role, *more):
        secret = self.folder / "password"
        secret.write_text(PASSWORD + "\n", encoding="utf-8")
        secret.chmod(0o600)
        return self.command("user", "add", "--email", email, "--role", role, "--password-file", secret, *more)

    def serve(self, *more):
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve", "--data", str(self.data), "--port", str(self.port), *more],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                if self.get("/readyz").status == 200:
                    return self
            except OSError:
                time.sleep(0.02)
        raise AssertionError("the server did not get ready:\n" + (self.folder / "log").read_text(errors="replace")[-4000:])

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end_server(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=30)

    def end(self):
        self.end_server()
        shutil.rmtree(self.folder, ignore_errors=True)

    def request(self, method, path, body=None, headers=None):
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            target = urllib.parse.quote(path, safe="/?&=%:,-._~")
            try:
                link.request(method, target, body=body, headers=headers or {})
            except BrokenPipeError:
                pass  # refused before all of the body was sent: the answer lies ready
            return Reply(link.getresponse())
        finally:
            link.close()

    def get(self, path, headers=None):
        return self.request("GET", path, headers=headers)

    def visitor(self):
        return Visitor(self)


class Visitor:
    """A browser's worth of state: cookie and CSRF token."""

    def __init__(self, house):
        self.house = house
        self.cookie = {}
        self.csrf = ""

    def headers(self, more=None):
        cookies = "; ".join(f"{k}={v}" for k, v in self.cookie.items())
        base = {"Sec-Fetch-Site": "same-origin"}
        if cookies:
            base["Cookie"] = cookies
        if self.csrf:
            base["X-CSRF-Token"] = self.csrf
        return {**base, **(more or {})}

    def _keep(self, reply):
        for line in reply.cookies:
            name, _, value = line.split(";")[0].partition("=")
            self.cookie[name] = value
        return reply

    def get(self, path, headers=None):
        return self._keep(self.house.request("GET", path, headers=self.headers(headers)))

    def send(self, method, path, body=None, headers=None):
        more = {"Content-Type": "application/json", **(headers or {})}
        data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode() if body is not None else b""
        return self._keep(self.house.request(method, path, body=data, headers=self.headers(more)))

    def sign_in(self, email, password=PASSWORD):
        reply = self.send("POST", "/api/identity/sign_in", {"email": email, "password": password})
        if reply.status == 200:
            self.csrf = self.get("/api/identity/me").json["csrf_token"]
        return reply
