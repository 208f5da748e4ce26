"""HTTPS by the shipped binary, asked with the tools an operator has: curl and openssl s_client."""
import signal
import subprocess
import time
import unittest

import engines
import house


def openssl(*words, expect=0, feed=""):
    done = subprocess.run(["openssl", *map(str, words)], capture_output=True, text=True, timeout=60, input=feed)
    if expect is not None and done.returncode != expect:
        raise AssertionError(done.stdout + done.stderr)
    return done.stdout + done.stderr


class Https(unittest.TestCase):
    def setUp(self):
        self.made = house.House(engines.BINARY)
        self.addCleanup(self.made.end)
        self.pem, self.key = self.made.folder / "tls.pem", self.made.folder / "tls.key"
        self.certificate("first")
        self.redirect = house.free_port()

    def certificate(self, name, days=30):
        openssl("req", "-x509", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-keyout", self.key,
                "-out", self.pem, "-days", days, "-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost")
        self.key.chmod(0o600)

    def serve(self):
        words = [self.made.binary, "serve", "--data", self.made.data, "--port", self.made.port, "--tls-certificate",
                 self.pem, "--tls-key", self.key, "--redirect-port", self.redirect]
        with open(self.made.folder / "log", "ab") as log:
            self.made.process = subprocess.Popen(list(map(str, words)), stdout=log, stderr=log)
        for _ in range(1500):
            if self.curl("/readyz", "--silent").stdout == "ready\n":
                return
            time.sleep(0.02)
        raise AssertionError((self.made.folder / "log").read_text())

    def curl(self, path, *more, scheme="https", port=None):
        return subprocess.run(["curl", "--cacert", str(self.pem), "--max-time", "20", *more,
                               f"{scheme}://localhost:{port or self.made.port}{path}"], capture_output=True, text=True)

    def shown(self, *more):
        return openssl("s_client", "-connect", f"127.0.0.1:{self.made.port}", "-servername", "localhost", *more,
                       expect=None)

    def test_https_is_verified_by_curl_and_says_so_to_browsers(self):
        self.serve()
        page = self.curl("/map", "--include", "-H", "Accept: text/html")
        self.assertEqual(page.returncode, 0, page.stderr)
        self.assertIn("strict-transport-security: max-age=31536000", page.stdout.lower())
        self.assertIn("<form", page.stdout)
        self.assertIn("TLSv1.3", self.shown("-alpn", "h2,http/1.1"))
        self.assertIn("ALPN protocol: http/1.1", self.shown("-alpn", "h2,http/1.1"))
        self.assertIn("ECDHE-ECDSA-AES256-GCM-SHA384", self.shown("-tls1_2"))
        self.assertNotIn("BEGIN CERTIFICATE", self.shown("-tls1_1", "-cipher", "ALL:@SECLEVEL=0"))

    def test_one_who_types_http_is_led_to_https(self):
        self.serve()
        led = self.curl("/map?q=%E8%A8%AA%E5%95%8F&kind=clinic", "--silent", "--include", scheme="http", port=self.redirect)
        self.assertIn("308", led.stdout.splitlines()[0])
        self.assertIn(f"ocation: https://localhost:{self.made.port}/map?q=%E8%A8%AA%E5%95%8F&kind=clinic", led.stdout)
        strange = self.curl("/", "--silent", "--include", "-H", "Host: evil.example", scheme="http", port=self.redirect)
        self.assertNotIn("ocation:", strange.stdout)
        sent = self.curl("/api/identity/sign_in", "--silent", "--include", "--data", "x", scheme="http", port=self.redirect)
        self.assertIn("403", sent.stdout.splitlines()[0])
        plain = self.curl("/", "--silent", scheme="http")
        self.assertIn("https://", plain.stdout)

    def test_a_renewed_certificate_is_taken_without_dropping_anyone(self):
        self.serve()
        early = subprocess.Popen(["openssl", "s_client", "-quiet", "-connect", f"127.0.0.1:{self.made.port}"],
                                 stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(early.wait)
        early.stdin.write(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        early.stdin.flush()
        self.assertIn(b"200", early.stdout.readline())
        self.certificate("second")
        self.made.process.send_signal(signal.SIGHUP)
        for _ in range(200):
            if "CN = second" in self.shown():
                break
            time.sleep(0.02)
        self.assertIn("CN = second", self.shown())
        early.stdin.write(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        early.stdin.flush()
        self.assertIn(b"ready\n", early.stdout.read())
        # A broken one changes nothing and is named in the log.
        self.pem.write_text("rubbish")
        self.made.process.send_signal(signal.SIGHUP)
        time.sleep(0.3)
        self.assertIn("CN = second", self.shown())
        self.assertIn("app.certificate_kept", (self.made.folder / "log").read_text())

    def test_what_cannot_serve_is_said_before_it_listens(self):
        def refused(*words):
            done = subprocess.run([self.made.binary, "serve", "--data", str(self.made.data), "--port", "0", *words],
                                  capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 1)
            return done.stderr.strip().splitlines()[-1]

        pem, key = ["--tls-certificate", str(self.pem)], ["--tls-key", str(self.key)]
        self.assertIn("両方", refused(*pem))
        self.key.chmod(0o644)
        self.assertIn("誰でも読めます", refused(*pem, *key))
        self.key.chmod(0o600)
        kept = self.key.read_text()
        self.certificate("other")
        self.key.write_text(kept)
        self.assertIn("対になっていません", refused(*pem, *key))
