"""What every reply of the shipped binary carries, so that a browser keeps it safe: pages, data, files, refusals."""
from engines import on_both
from test_first_day import FACILITY, hub

EVERYWHERE = {
    "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
}
NOWHERE = ("server", "x-powered-by", "access-control-allow-origin", "access-control-allow-credentials")


@on_both
class Headers:
    def test_every_reply_is_typed_closed_to_others_and_tells_no_version(self):
        made, desk = hub(self)
        for what, reply, status in (
            ("a page", made.get("/map", {"Accept": "text/html"}), 200),
            ("data", desk.get("/api/identity/me"), 200),
            ("a written thing", desk.send("POST", "/api/directory/facilities", FACILITY), 201),
            ("a file", made.get("/app/", {"Accept": "text/html"}), 200),
            ("a refused page", made.get("/nothing", {"Accept": "text/html"}), 404),
            ("refused data", made.get("/api/identity/accounts"), 401),
            ("an unknown host", made.get("/map", {"Host": "elsewhere.example"}), 421),
        ):
            with self.subTest(what):
                self.assertEqual(reply.status, status, reply.text)
                for name, value in EVERYWHERE.items():
                    self.assertEqual(reply.headers.get(name), value, name)
                for name in NOWHERE:
                    self.assertNotIn(name, reply.headers)
                self.assertRegex(reply.headers["content-type"], r"; charset=utf-8$|json$")
                self.assertIn("camera=(), microphone=()", reply.headers["permissions-policy"])
                policy = reply.headers["content-security-policy"]
                self.assertIn("default-src 'none'", policy)
                self.assertIn("frame-ancestors 'none'", policy)
                self.assertNotRegex(policy, r"unsafe|\*|https?:")

    def test_nothing_that_was_asked_for_is_kept_on_the_way(self):
        made, desk = hub(self)
        for path in ("/api/identity/me", "/api/directory/facilities", "/map"):
            self.assertEqual(desk.get(path).headers["cache-control"], "no-store", path)
        self.assertIn("no-cache", made.get("/app/", {"Accept": "text/html"}).headers["cache-control"])

    def test_only_the_methods_of_the_table_are_answered(self):
        made, desk = hub(self)
        for method in ("DELETE", "PATCH", "TRACE", "CONNECT"):
            reply = desk.send(method, "/api/directory/facilities", None)
            self.assertIn(reply.status, (400, 405), method)
