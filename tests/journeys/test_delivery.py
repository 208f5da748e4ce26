"""Notices on their way out of the house: by a real mail server (npm smtp-server), and by Web Push, read as a browser
reads it (npm http_ece)."""
import json

import sinks
from engines import on_both
from test_incidents import Case

ALL = "/api/notice"


@on_both
class Delivery:
    def sink(self, kind):
        made = kind()
        self.addCleanup(made.end)
        return made

    def case(self, *outside):
        """A hub at work whose operator then sets up the ways out."""
        case = Case(self)
        case.made.end_server()
        for each in outside:
            each.set_up(case.made)
        case.made.serve()
        return case

    def wish(self, visitor, **wishes):
        kept = visitor.get(f"{ALL}/settings")
        put = visitor.send("PUT", f"{ALL}/settings", {**kept.json["wishes"], **wishes}, {"If-Match": kept.headers["etag"]})
        self.assertEqual(put.status, 200, put.text)

    def test_an_accident_reaches_the_coordinator_by_mail_and_on_the_phone_and_names_nobody(self):
        mails, pushes = self.sink(sinks.MailServer), self.sink(sinks.PushService)
        case = self.case(mails, pushes)
        settings = case.desk.get(f"{ALL}/settings").json
        self.assertTrue(settings["has_mail"], settings)
        self.assertRegex(settings["push_key"], r"^[\w-]{87}$")
        added = case.desk.send("POST", f"{ALL}/subscriptions", pushes.subscription())
        self.assertEqual(added.status, 201, added.text)
        self.wish(case.desk, mail=["incident"], push=["incident"])
        self.assertEqual(case.report().status, 201)

        to, subject, text = mails.mail()
        self.assertEqual(to, ["coordinator@example.jp"])
        self.assertIn("至急", subject)
        self.assertIn(f"http://localhost:{case.made.port}/app/incidents", text)
        push = pushes.next()
        self.assertEqual(json.loads(push["text"])["link"], "/app/incidents")
        self.assertEqual((push["urgency"], push["contact"]), ("high", "mailto:hub@mihon.example"))
        self.assertEqual(push["key"], settings["push_key"], "signed with the key that browsers were given")
        for told in (subject, text, push["text"]):
            self.assertNotIn("FAX", told, "nothing of what was reported")

    def test_the_operator_tries_the_mail_server_and_hears_what_is_wrong_with_it(self):
        mails = self.sink(sinks.MailServer)
        case = self.case(mails)
        case.made.command("mail", "test", "--to", "someone@example.jp")
        to, subject, text = mails.mail()
        self.assertEqual((to, subject), (["someone@example.jp"], "連携 Renkei：試しのメール"))
        self.assertIn("お知らせは届きます", text)
        self.assertIn("つながり、サインインできます", case.made.command("doctor"))
        mails.end()
        self.assertIn("メールサーバーにつながりません", case.made.command("doctor"))

    def test_a_push_to_a_machine_of_ones_own_network_is_never_asked_for(self):
        case = self.case(self.sink(sinks.PushService))
        keys = {"p256dh": "B" * 87, "auth": "A" * 22}
        for endpoint in ("https://10.0.0.1/push", "https://push.example/1", "http://192.168.0.1/"):
            refused = case.desk.send("POST", f"{ALL}/subscriptions", {"endpoint": endpoint, **keys})
            self.assertEqual((refused.status, refused.json["reason"]), (422, "notice.browser_wrong"), endpoint)
