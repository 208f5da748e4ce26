// Signing in by passkey on both databases: what opens, what opens only once, and what a thief of
// one half can do.
#include "features/second_factor/tests/passkey_fixture.hpp"

namespace renkei::second_factor {
namespace {

INSTANTIATE_TEST_SUITE_P(Engines, PasskeyTest, testkit::each_engine(), testkit::engine_name);

TEST_P(PasskeyTest, OnceItIsMadeThePasswordAloneOpensNothing) {
  choose();
  EXPECT_EQ(codes.size(), 10U) << "for the day the phone is lost";
  const auto answer = password_step(kSano);
  const auto* half = std::get_if<identity::HalfSignedIn>(&answer);
  ASSERT_NE(half, nullptr);
  EXPECT_EQ(half->next, identity::NextStep::enter_code);
  const auto entered = show(shown(half->ticket, phone));
  ASSERT_EQ(reason_of(entered), "");
  EXPECT_EQ(actor_of(entered->door.token).who, sano.text());
  EXPECT_EQ(refusal(enter(ticket_of(kSano), codes.front())), "");
}

TEST_P(PasskeyTest, ItOpensAloneForItIsTwoFactors) {
  choose();
  const auto entered = show(shown(std::nullopt, phone));
  ASSERT_EQ(reason_of(entered), "");
  EXPECT_EQ(actor_of(entered->door.token).who, sano.text());
  EXPECT_TRUE(passkeys().front()->used_at);
  ShownPasskey nameless = shown(std::nullopt, phone);
  nameless.user_handle.reset();
  EXPECT_EQ(reason_of(show(nameless)), "second_factor.passkey_unknown_here");
}

TEST_P(PasskeyTest, OnTheWayInItIsSetUpWithThePasswordsTicket) {
  rule.ask_of(Role::coordinator);
  const auto half = std::get<identity::HalfSignedIn>(password_step(kSano));
  EXPECT_EQ(half.next, identity::NextStep::set_up);
  const Confirmed confirmed = added(half.ticket, phone);
  ASSERT_TRUE(confirmed.door);
  EXPECT_EQ(confirmed.recovery_codes.size(), 10U);
  EXPECT_TRUE(actor_of(confirmed.door->token).is_signed_in());
}

TEST_P(PasskeyTest, AStolenPasswordAddsNoPasskey) {
  choose();
  const std::string ticket = ticket_of(kSano);
  const auto begun =
      write<PasskeySetup>([&](FactorVerbs& verbs) { return verbs.passkeys.begin(ticket); });
  EXPECT_EQ(reason_of(begun), "second_factor.show_password_again");
  NewPasskey own = made(whole_ticket(actor_of(token)), SoftAuthenticator{}, {});
  own.ticket = ticket;
  EXPECT_EQ(reason_of(add(own)), "second_factor.show_password_again");
}

TEST_P(PasskeyTest, AnAnswerOpensOnce) {
  choose();
  const ShownPasskey passkey = shown(std::nullopt, phone);
  EXPECT_EQ(reason_of(show(passkey)), "");
  EXPECT_EQ(reason_of(show(passkey)), "second_factor.challenge_over");
  const NewPasskey other = made(whole_ticket(actor_of(token)), SoftAuthenticator{}, {});
  EXPECT_EQ(reason_of(add(other)), "");
  EXPECT_EQ(reason_of(add(other)), "second_factor.challenge_over");
}

TEST_P(PasskeyTest, AnAnswerThatComesLateOpensNothing) {
  choose();
  const ShownPasskey passkey = shown(std::nullopt, phone);
  system_clock.forward(PasskeyChallenge::kLife);
  EXPECT_EQ(reason_of(show(passkey)), "second_factor.challenge_over");
}

TEST_P(PasskeyTest, AQuestionIsAnsweredForWhatItWasAsked) {
  choose();
  ShownPasskey step = shown(ticket_of(kSano), phone);
  step.ticket.reset();
  step.user_handle = base64_of(sano.text());
  EXPECT_EQ(reason_of(show(step)), "second_factor.challenge_over");
  account("ono@example.jp");
  const auto ono = std::get<identity::SignedIn>(password_step("ono@example.jp"));
  const SoftAuthenticator onos;
  added(whole_ticket(actor_of(ono.token)), onos);
  EXPECT_EQ(reason_of(show(shown(ticket_of(kSano), onos))), "second_factor.passkey_unknown_here")
      << "the password of one, the phone of another";
  ShownPasskey swapped = shown(ticket_of(kSano), phone);
  swapped.ticket = ticket_of("ono@example.jp");
  EXPECT_EQ(reason_of(show(swapped)), "second_factor.passkey_unknown_here");
}

TEST_P(PasskeyTest, WhatIsNotOursIsRefused) {
  choose();
  EXPECT_EQ(reason_of(show(shown(std::nullopt, phone, {.origin = "https://evil.example"}))),
            "webauthn.other_site");
  EXPECT_EQ(reason_of(show(shown(std::nullopt, phone, {.flags = 0x01}))), "webauthn.not_verified");
  EXPECT_EQ(reason_of(show(shown(std::nullopt, SoftAuthenticator{}))),
            "second_factor.passkey_unknown_here");
  ShownPasskey broken = shown(std::nullopt, phone);
  broken.signature = shown(std::nullopt, phone).signature;
  EXPECT_EQ(reason_of(show(broken)), "webauthn.signature_wrong");
  broken.signature = "not base64url!";
  EXPECT_EQ(reason_of(show(broken)), "webauthn.malformed");
}

TEST_P(PasskeyTest, ACountThatGoesBackIsACopy) {
  choose();
  EXPECT_EQ(reason_of(show(shown(std::nullopt, phone, {.count = 5}))), "");
  EXPECT_EQ(reason_of(show(shown(std::nullopt, phone, {.count = 5}))),
            "second_factor.passkey_copied");
  EXPECT_EQ(reason_of(show(shown(std::nullopt, phone, {.count = 6}))), "");
}

TEST_P(PasskeyTest, WhoIsStoppedIsStoppedHere) {
  choose();
  const ShownPasskey passkey = shown(std::nullopt, phone);
  const auto stopped =
      identity_write<std::int64_t>([&](identity::IdentityVerbs& verbs) -> Result<std::int64_t> {
        const auto one = verbs.accounts.one(sano);
        if (!one) return pass_on(one);
        const auto state = verbs.accounts.set_state(
            hub_actor("cli:test"), sano, identity::AccountState::suspended, one->account->version);
        if (!state) return pass_on(state);
        return state->account->version;
      });
  ASSERT_EQ(reason_of(stopped), "");
  EXPECT_EQ(reason_of(show(passkey)), "identity.account_suspended");
}

TEST(PasskeyChallenge, OnlyWhatWasWrittenIsReadBack) {
  const PasskeyChallenge step{
      .purpose = ChallengeFor::step,
      .account = identity::AccountId::parse("01890a5d-ac96-774b-bcce-b302099a8057"),
      .until = instant_of(1'700'000'000'000)};
  EXPECT_EQ(PasskeyChallenge::parse(step.text()), step);
  const PasskeyChallenge alone{.until = instant_of(5)};
  EXPECT_EQ(PasskeyChallenge::parse(alone.text()), alone);
  for (const char* wrong : {"", "alone", "alone|5", "alone||", "alone|5x|", "step|5|", "later|5|",
                            "alone|5|01890a5d-ac96-774b-bcce-b302099a8057", "step|5|nobody"}) {
    EXPECT_FALSE(PasskeyChallenge::parse(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace renkei::second_factor
