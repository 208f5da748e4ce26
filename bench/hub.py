"""A hub of ours in a folder of its own, with a coordinator who is signed in."""
import json
import pathlib
import urllib.request

from machine import Server, free_port, run

EMAIL = "bench@example.invalid"
PASSWORD = "bench hub only, thrown away after it"


class Hub:
    """Made by the commands an operator would type."""

    def __init__(self, renkei, folder):
        self.renkei = renkei
        self.data = pathlib.Path(folder)

    def init(self):
        made = run([self.renkei, "init", "--data", self.data, "--hub", "ベンチ"])
        hubs = self.data / "hubs.toml"  # measured is what comes after the door
        text = hubs.read_text(encoding="utf-8")
        hubs.write_text(text.replace("demo = false\n", "demo = false\nsecond_factor = []\n"), encoding="utf-8")
        return made

    def make_demo(self):
        return run([self.renkei, "demo", "--data", self.data])

    def add_coordinator(self):
        file = self.data / "password"
        file.write_text(PASSWORD + "\n", encoding="utf-8")
        run([self.renkei, "user", "add", "--data", self.data, "--email", EMAIL, "--name", "ベンチ",
             "--role", "coordinator", "--password-file", file])

    def import_files(self, files):
        return run([self.renkei, "import", "--data", self.data, "--json", *files])

    def serve(self):
        """Starts it; the caller waits for /readyz."""
        port = free_port()
        return Server([self.renkei, "serve", "--data", self.data, "--port", port], port,
                      self.data / "serve.log")


def ask(server, path, body=None, headers=()):
    """The reply's JSON and its headers."""
    request = urllib.request.Request(f"http://127.0.0.1:{server.port}{path}",
                                     data=None if body is None else json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    for name, value in headers:
        request.add_header(name, value)
    with urllib.request.urlopen(request, timeout=30) as reply:
        return json.loads(reply.read()), reply.headers


def sign_in(server):
    """The headers a coordinator's browser sends: the session's cookie and the request token."""
    me, headers = ask(server, "/api/identity/sign_in", {"email": EMAIL, "password": PASSWORD})
    cookies = [each.partition(";")[0] for each in headers.get_all("Set-Cookie")]
    session = next(each for each in cookies if each.startswith("__Host-renkei="))
    return [("Cookie", session), ("X-CSRF-Token", me["csrf_token"])]
