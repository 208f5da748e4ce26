"""A mail server and a push service outside the hub, started and ended by the test (tests/delivery), and how an operator
names them in hubs.toml."""
import email
import email.policy
import json
import queue
import subprocess
import tempfile
import threading

import house

WAIT = 60  # seconds: a round of letters is every fifteen


class Sink:
    """One of them: what it is given comes as lines of JSON."""

    def __init__(self, program, **how):
        self.folder = tempfile.TemporaryDirectory(prefix="renkei-sink-")
        self.process = subprocess.Popen(
            ["node", program, self.folder.name, json.dumps(how)], cwd=house.ROOT / "tests" / "delivery",
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.lines = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        self.port = self.next()["port"]

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(json.loads(line))

    def next(self):
        return self.lines.get(timeout=WAIT)

    def is_quiet(self):
        return self.lines.empty()

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.reader.join(timeout=30)
        self.process.stdout.close()
        self.folder.cleanup()


class MailServer(Sink):
    def __init__(self, **how):
        super().__init__("smtp_sink.mjs", tls="none", **how)

    def set_up(self, made):
        with open(made.data / "hubs.toml", "a", encoding="utf-8") as hubs:
            hubs.write(f'\n[hub.mail]\nhost = "localhost"\nport = {self.port}\nsecurity = "none"\n'
                       'from = "hub@mihon.example"\nfrom_name = "見本市 在宅医療・介護連携センター"\n')

    def mail(self):
        """The next mail, as its reader's program shows it: to whom, subject, text."""
        given = self.next()
        read = email.message_from_bytes(given["text"].encode("latin1"), policy=email.policy.default)
        return given["to"], str(read["Subject"]), read.get_content()


class PushService(Sink):
    def __init__(self, **how):
        super().__init__("push_sink.mjs", **how)
        self.keys = self.next()

    def set_up(self, made):
        with open(made.data / "hubs.toml", "a", encoding="utf-8") as hubs:
            hubs.write('\n[hub.push]\ncontact = "mailto:hub@mihon.example"\nservices = "this_machine"\n')

    def subscription(self):
        return {"endpoint": f"http://127.0.0.1:{self.port}/push", **self.keys}
