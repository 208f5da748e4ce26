"""A sign-in provider outside the hub, started and ended by the test (tests/oidc), and a browser that goes there."""
import http.client
import subprocess
import urllib.parse

import house

SECRET = "not a secret: 100% of + and / are kept"
RETURN = "/app/sign_in/outside"


class Provider:
    """npm oidc-provider on this machine for one house."""

    def __init__(self, made):
        self.port = house.free_port()
        self.issuer = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            ["node", "provider.mjs", str(self.port), f"http://localhost:{made.port}{RETURN}", SECRET],
            cwd=house.ROOT / "tests" / "oidc", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            if line.strip() == "ready":
                return
        raise AssertionError("the provider did not start")

    def end(self):
        self.process.stdin.close()
        self.process.wait(timeout=30)
        self.process.stdout.close()

    def set_up(self, made, **more):
        """Writes it into hubs.toml, as an operator does."""
        secret = made.data / "provider.secret"
        secret.write_text(SECRET + "\n", encoding="utf-8")
        secret.chmod(0o600)
        settings = {"issuer": f'"{self.issuer}"', "client_id": '"renkei"', "client_secret_file": '"provider.secret"',
                    "name": '"見本市の共通サインイン"', **more}
        with open(made.data / "hubs.toml", "a", encoding="utf-8") as hubs:
            hubs.write("\n[hub.sign_in_provider]\n" + "".join(f"{name} = {value}\n" for name, value in settings.items()))

    def lie(self, what):
        self._ask("POST", "/test/lie", f'{{"lie":"{what}"}}', {})

    def signed_in(self, address, name, strong=False):
        """Goes where the hub sends the browser, signs in there, and gives what it is sent back with."""
        jar = {}
        fields = {"login": name, **({"strong": "1"} if strong else {})}
        target = address
        while not urllib.parse.urlsplit(target).path.startswith(RETURN):
            parts = urllib.parse.urlsplit(target)
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            at_form = parts.path.startswith("/interaction/")
            reply = self._ask("POST" if at_form else "GET", path, urllib.parse.urlencode(fields) if at_form else None, jar)
            if reply.status not in (302, 303):
                raise AssertionError(f"{path}: {reply.status} {reply.text[:500]}")
            target = urllib.parse.urljoin(self.issuer, reply.headers["location"])
        found = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(target).query))
        return {"code": found.get("code"), "state": found.get("state"), "issuer": found.get("iss")}

    def _ask(self, method, path, body, jar):
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            headers = {"Content-Type": "application/x-www-form-urlencoded"}
            if jar:
                headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in jar.items())
            link.request(method, path, body=body, headers=headers)
            reply = house.Reply(link.getresponse())
        finally:
            link.close()
        for line in reply.cookies:
            name, _, value = line.split(";")[0].partition("=")
            jar[name] = value
        return reply
