"""Signing in by way of a provider outside the hub, which knows nothing of it: npm oidc-provider."""
import engines
import house
import outside

NURSE = "nurse@example.jp"


@engines.on_both
class Oidc:
    def hub(self, second_step=False, **more):
        made = self.house(second_step=second_step)
        made.add_user(NURSE, "professional")
        self.provider = outside.Provider(made)
        self.addCleanup(self.provider.end)
        self.provider.set_up(made, **more)
        return made.serve()

    def there(self, visitor, name, strong=False, begin=None):
        """To the provider and back; gives what the browser brings."""
        departure = begin or visitor.send("POST", "/api/oidc/sign_ins")
        self.assertEqual(departure.status, 200, departure.text)
        return self.provider.signed_in(departure.json["url"], name, strong)

    def answer(self, visitor, returned):
        return visitor.send("POST", "/api/oidc/answers", returned)

    def linking(self, visitor):
        ticket = visitor.send("POST", "/api/identity/proofs", {"password": house.PASSWORD}).json["ticket"]
        return visitor.send("POST", "/api/oidc/links", {"ticket": ticket})

    def linked(self, made, name="person-1", email=NURSE):
        """Somebody who has signed in with the password and linked the account."""
        nurse = made.visitor()
        nurse.sign_in(email)
        done = self.answer(nurse, self.there(nurse, name, begin=self.linking(nurse)))
        self.assertEqual(done.json, {"outcome": "linked"}, done.text)
        return nurse

    def refused(self, reply, reason, status=422):
        self.assertEqual((reply.status, reply.json["type"]), (status, f"urn:renkei:{reason}"), reply.text)

    def me(self, visitor):
        return visitor.get("/api/identity/me").json

    def test_an_account_is_linked_by_its_owner_and_then_opened_from_outside(self):
        made = self.hub()
        nurse = self.linked(made)
        listed = nurse.get("/api/oidc/links").json
        self.assertEqual((listed["provider"], listed["total"]), ("見本市の共通サインイン", 1))
        self.assertEqual(listed["items"][0]["linked_by"], "owner")
        nurse.send("POST", "/api/identity/sign_out")

        again = made.visitor()
        self.assertEqual(self.me(again)["hub"]["provider"], "見本市の共通サインイン")
        back = self.answer(again, self.there(again, "person-1"))
        self.assertEqual(back.json, {"outcome": "signed_in"})
        me = self.me(again)
        self.assertTrue(me["signed_in"])
        self.assertEqual(me["role"], "professional", "what one may do is Renkei's to say")
        again.csrf = me["csrf_token"]
        self.assertEqual(again.get("/api/identity/devices").json["total"], 2)
        self.assertIn("used_at", again.get("/api/oidc/links").json["items"][0])

        link = again.get("/api/oidc/links").json["items"][0]["id"]
        self.assertEqual(again.send("POST", f"/api/oidc/links/{link}/remove").status, 204)
        stranger = made.visitor()
        self.refused(self.answer(stranger, self.there(stranger, "person-1")), "oidc.not_linked", 403)

    def test_nobody_is_made_an_account_and_an_address_alone_opens_none(self):
        made = self.hub()
        for name in ("nobody-here", NURSE):
            visitor = made.visitor()
            self.refused(self.answer(visitor, self.there(visitor, name)), "oidc.not_linked", 403)
            self.assertFalse(self.me(visitor)["signed_in"])

    def test_a_hub_that_trusts_the_address_finds_the_account_by_it_once(self):
        made = self.hub(link_by_email="true")
        made.add_user("unverified@example.jp", "clerk")
        visitor = made.visitor()
        self.refused(self.answer(visitor, self.there(visitor, "unverified@example.jp")), "oidc.not_linked", 403)
        self.assertEqual(self.answer(visitor, self.there(visitor, NURSE)).json, {"outcome": "signed_in"})
        self.assertEqual(visitor.get("/api/oidc/links").json["items"][0]["linked_by"], "verified_email")

    def test_renkeis_own_second_step_applies_unless_the_hub_takes_theirs(self):
        made = self.hub(second_step=True, second_step_acr='["urn:test:strong"]', link_by_email="true")
        weak = made.visitor()
        left = self.answer(weak, self.there(weak, NURSE))
        self.assertEqual(left.json["outcome"], "second_step")
        self.assertEqual(left.json["second_step"]["next"], "set_up")
        self.assertFalse(self.me(weak)["signed_in"])
        setup = weak.send("POST", "/api/second_factor/setups", {"ticket": left.json["second_step"]["ticket"]})
        self.assertEqual(setup.status, 200, "the ticket is one of the second step")
        strong = made.visitor()
        self.assertEqual(self.answer(strong, self.there(strong, NURSE, strong=True)).json, {"outcome": "signed_in"})
        self.assertTrue(self.me(strong)["signed_in"])

    def test_an_answer_is_taken_from_the_browser_that_asked_and_once(self):
        made = self.hub()
        self.linked(made)
        asked, other = made.visitor(), made.visitor()
        returned = self.there(asked, "person-1")
        self.refused(self.answer(other, returned), "oidc.other_browser")
        self.there(other, "person-1")  # has a question of its own, and is shown the answer of another
        self.refused(self.answer(other, returned), "oidc.other_browser")
        self.refused(self.answer(asked, {**returned, "state": "A" * 22}), "oidc.other_browser")
        self.refused(self.answer(asked, {**returned, "issuer": "https://evil.example"}), "jose.other_issuer")
        self.refused(self.answer(asked, {**returned, "code": "A" * 43}), "openid.refused_code")
        question = dict(asked.cookie)
        self.assertEqual(self.answer(asked, returned).json, {"outcome": "signed_in"})
        again = made.visitor()
        again.cookie = question
        self.refused(self.answer(again, returned), "openid.refused_code")

    def test_a_token_that_is_not_as_it_should_be_signs_nobody_in(self):
        made = self.hub()
        self.linked(made)
        for lie, reason in (("signature", "signature_wrong"), ("subject", "signature_wrong"), ("nonce", "other_nonce"),
                            ("audience", "other_audience"), ("expired", "expired"), ("none", "algorithm_not_allowed")):
            visitor = made.visitor()
            returned = self.there(visitor, "person-1")
            self.provider.lie(lie)
            self.refused(self.answer(visitor, returned), f"jose.{reason}")
            self.assertFalse(self.me(visitor)["signed_in"], lie)

    def test_a_link_is_of_one_account_and_wants_the_password_again(self):
        made = self.hub()
        made.add_user("clerk@example.jp", "clerk")
        self.linked(made)
        clerk = made.visitor()
        clerk.sign_in("clerk@example.jp")
        self.refused(clerk.send("POST", "/api/oidc/links", {"ticket": "A" * 60}), "identity.ticket_over", 401)
        mine = self.answer(clerk, self.there(clerk, "person-1", begin=self.linking(clerk)))
        self.refused(mine, "oidc.linked_elsewhere", 409)
        # Begun by one, finished by another in the same browser.
        begun = self.there(clerk, "person-2", begin=self.linking(clerk))
        nurse = made.visitor()
        nurse.sign_in(NURSE)
        nurse.cookie["__Host-renkei-outside"] = clerk.cookie["__Host-renkei-outside"]
        self.refused(self.answer(nurse, begun), "oidc.other_browser")
        # Of somebody else one cannot take it away.
        link = nurse.get("/api/oidc/links").json["items"][0]["id"]
        self.assertEqual(clerk.send("POST", f"/api/oidc/links/{link}/remove").status, 404)

    def test_who_has_left_does_not_get_in_by_another_door(self):
        made = self.hub()
        made.add_user("boss@example.jp", "coordinator")
        self.linked(made)
        boss = made.visitor()
        boss.sign_in("boss@example.jp")
        account = next(one for one in boss.get("/api/identity/accounts").json["items"] if one["email"] == NURSE)
        stopped = boss.send("POST", f"/api/identity/accounts/{account['id']}/suspend", None,
                            {"If-Match": f'"{account["version"]}"'})
        self.assertIn(stopped.status, (200, 204), stopped.text)
        visitor = made.visitor()
        self.refused(self.answer(visitor, self.there(visitor, "person-1")), "identity.account_suspended", 403)

    def test_without_a_provider_nobody_is_sent_out(self):
        made = self.house()
        made.serve()
        visitor = made.visitor()
        self.assertNotIn("provider", self.me(visitor)["hub"])
        self.refused(visitor.send("POST", "/api/oidc/sign_ins"), "oidc.no_provider", 404)

    def test_a_provider_that_is_away_keeps_nobody_from_the_password(self):
        made = self.hub()
        self.provider.process.stdin.close()
        self.provider.process.wait(timeout=30)
        visitor = made.visitor()
        self.refused(visitor.send("POST", "/api/oidc/sign_ins"), "openid.unreachable", 503)
        self.assertTrue(visitor.sign_in(NURSE).json["signed_in"])

    def test_the_secret_must_not_be_readable_by_everybody(self):
        made = self.house()
        self.provider = outside.Provider(made)
        self.addCleanup(self.provider.end)
        self.provider.set_up(made)
        (made.data / "provider.secret").chmod(0o644)
        with self.assertRaises(AssertionError) as failed:
            made.serve()
        self.assertIn("client_secret_file", str(failed.exception))
