// Signing in with a second step, on both databases: what opens, what does not, and what a thief of
// one half can do.
#include "features/second_factor/tests/fixture.hpp"

namespace renkei::second_factor {
namespace {

using std::chrono_literals::operator""min;
using std::chrono_literals::operator""s;

constexpr const char* kEmail = "sano@example.jp";

class SecondFactorTest : public FactorTest {
 protected:
  // Somebody who is signed in by password and chooses to use an app.
  Confirmed chosen() {
    const auto signed_in = std::get<identity::SignedIn>(password_step(kEmail));
    token = signed_in.token;
    const Actor me = actor_of(token);
    return set_up(whole_ticket(me), me);
  }
  void next_step() { system_clock.forward(crypto::kCodeStep); }
  std::string stored_secret() {
    std::string text;
    EXPECT_TRUE(database->read([&](sql::Session& session) {
      return session.query("SELECT sealed_secret FROM second_factor",
                           [&](const sql::Row& row) -> Result<void> {
                             text = row.text(0);
                             return {};
                           });
    }));
    return text;
  }

  identity::AccountId sano = account(kEmail);
  std::string token;
};
INSTANTIATE_TEST_SUITE_P(Engines, SecondFactorTest, testkit::each_engine(), testkit::engine_name);

TEST_P(SecondFactorTest, OnceItIsSetUpThePasswordAloneOpensNothing) {
  const Confirmed confirmed = chosen();
  EXPECT_FALSE(confirmed.door) << "who is signed in stays so";
  EXPECT_EQ(confirmed.recovery_codes.size(), 10U);
  const auto answer = password_step(kEmail);
  const auto* half = std::get_if<identity::HalfSignedIn>(&answer);
  ASSERT_NE(half, nullptr);
  EXPECT_EQ(half->next, identity::NextStep::enter_code);
  EXPECT_FALSE(actor_of(half->ticket).is_signed_in()) << "the ticket is no session";
  next_step();
  const auto entered = enter(half->ticket, app_code(secret));
  ASSERT_EQ(refusal(entered), "");
  EXPECT_EQ(actor_of((*entered)->door.token).who, sano.text());
}

TEST_P(SecondFactorTest, SettingItUpEndsAllOtherSessionsOfTheAccount) {
  const std::string thief = std::get<identity::SignedIn>(password_step(kEmail)).token;
  chosen();
  EXPECT_FALSE(actor_of(thief).is_signed_in());
  EXPECT_TRUE(actor_of(token).is_signed_in()) << "the one it was set up in goes on";
}

TEST_P(SecondFactorTest, SetUpOnTheWayInItKeepsNoSessionThatThePasswordHadOpened) {
  const std::string thief = std::get<identity::SignedIn>(password_step(kEmail)).token;
  rule.ask_of(Role::coordinator);
  const Confirmed confirmed = set_up(ticket_of(kEmail), actor_of(thief));
  ASSERT_TRUE(confirmed.door);
  EXPECT_FALSE(actor_of(thief).is_signed_in());
  EXPECT_TRUE(actor_of(confirmed.door->token).is_signed_in());
}

TEST_P(SecondFactorTest, ACodeOpensOnce) {
  chosen();
  const std::string ticket = ticket_of(kEmail);
  EXPECT_EQ(refusal(enter(ticket, app_code(secret))), "second_factor.code_wrong")
      << "it was used to set up the app";
  next_step();
  const std::string code = app_code(secret);
  EXPECT_EQ(refusal(enter(ticket, code)), "");
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), code)), "second_factor.code_wrong");
}

TEST_P(SecondFactorTest, ARecoveryCodeOpensOnceAndOnlyItsOwnAccount) {
  const Confirmed confirmed = chosen();
  const std::string code = confirmed.recovery_codes.front();
  account("ono@example.jp");
  const auto ono = std::get<identity::SignedIn>(password_step("ono@example.jp"));
  set_up(whole_ticket(actor_of(ono.token)));
  EXPECT_EQ(refusal(enter(ticket_of("ono@example.jp"), code)), "second_factor.code_wrong");
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), code)), "");
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), code)), "second_factor.code_wrong");
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), confirmed.recovery_codes.back())), "");
}

TEST_P(SecondFactorTest, NewRecoveryCodesTakeThePlaceOfTheOldOnes) {
  const Confirmed confirmed = chosen();
  const std::string ticket = whole_ticket(actor_of(token));
  const auto renewed =
      write<RecoveryCodes>([&](FactorVerbs& verbs) { return verbs.factors.renew_codes(ticket); });
  ASSERT_EQ(reason_of(renewed), "");
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), confirmed.recovery_codes.front())),
            "second_factor.code_wrong");
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), renewed->front())), "");
  const auto state =
      write<FactorState>([&](FactorVerbs& verbs) { return verbs.factors.state(actor_of(token)); });
  EXPECT_EQ(state->recovery_codes_left, 9);
  EXPECT_TRUE(state->confirmed_at);
}

TEST_P(SecondFactorTest, TheSecretIsSealedInTheDatabase) {
  chosen();
  const std::string stored = stored_secret();
  EXPECT_GT(stored.size(), 40U);
  EXPECT_EQ(stored.find(secret), std::string::npos);
}

TEST_P(SecondFactorTest, AStolenPasswordPutsNoOtherAppInItsPlace) {
  chosen();
  const std::string ticket = ticket_of(kEmail);
  const auto begun =
      write<AppSetup>([&](FactorVerbs& verbs) { return verbs.factors.begin(ticket); });
  EXPECT_EQ(reason_of(begun), "second_factor.show_password_again");
  const auto renewed =
      write<RecoveryCodes>([&](FactorVerbs& verbs) { return verbs.factors.renew_codes(ticket); });
  EXPECT_EQ(reason_of(renewed), "second_factor.show_password_again");
  const auto removed =
      write<identity::AccountId>([&](FactorVerbs& verbs) { return verbs.factors.remove(ticket); });
  EXPECT_EQ(reason_of(removed), "second_factor.show_password_again");
}

TEST_P(SecondFactorTest, AnAppHalfChangedLeavesTheOldOneInUse) {
  chosen();
  const std::string old_secret = secret;
  const std::string ticket = whole_ticket(actor_of(token));
  ASSERT_TRUE(write<AppSetup>([&](FactorVerbs& verbs) { return verbs.factors.begin(ticket); }));
  next_step();
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), app_code(old_secret))), "");
  next_step();
  set_up(ticket);
  next_step();
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), app_code(old_secret))), "second_factor.code_wrong");
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), app_code(secret))), "");
}

TEST_P(SecondFactorTest, WhoGuessesWaitsWhereverTheyAre) {
  chosen();
  const std::string ticket = ticket_of(kEmail);
  for (int guess = 0; guess < 3; ++guess) {
    const auto guessed = write<Attempt<Entered>>([&](FactorVerbs& verbs) {
      const std::string address = "203.0." + std::to_string(guess) + ".1";
      return verbs.factors.enter(ticket, "000000", {.address = address}, Actor{});
    });
    EXPECT_EQ(refusal(guessed), "second_factor.code_wrong");
  }
  const auto waiting = enter(ticket, "000000");
  EXPECT_EQ(refusal(waiting), "identity.wait_before_trying");
  EXPECT_EQ(waiting.error().kind, ErrorKind::too_many);
  next_step();
  EXPECT_EQ(refusal(enter(ticket, app_code(secret))), "") << "a wait, never a lock";
}

TEST_P(SecondFactorTest, ATicketIsGoodForTenMinutesAndOnePassword) {
  chosen();
  const std::string ticket = ticket_of(kEmail);
  const std::string other = ticket_of(kEmail);
  ASSERT_TRUE(identity_write<identity::AccountId>(
      [&](identity::IdentityVerbs& verbs) -> Result<identity::AccountId> {
        system_clock.forward(1s);
        const auto reset = verbs.passwords.prepare_reset(
            sano, {Private<std::string>{"chestnuts in early winter"}});
        if (!reset) return pass_on(reset);
        return verbs.passwords.reset(hub_actor("cli:root"), *reset);
      }));
  next_step();
  EXPECT_EQ(refusal(enter(ticket, app_code(secret))), "identity.ticket_over");
  system_clock.forward(10min);
  EXPECT_EQ(refusal(enter(other, app_code(secret))), "identity.ticket_over");
  EXPECT_EQ(refusal(enter("forged", app_code(secret))), "identity.ticket_over");
}

TEST_P(SecondFactorTest, ARoleThatMustHaveItSetsItUpOnTheWayIn) {
  rule.ask_of(Role::coordinator);
  const auto answer = password_step(kEmail);
  const auto* half = std::get_if<identity::HalfSignedIn>(&answer);
  ASSERT_NE(half, nullptr) << "no session before it is set up";
  EXPECT_EQ(half->next, identity::NextStep::set_up);
  const Confirmed confirmed = set_up(half->ticket);
  ASSERT_TRUE(confirmed.door);
  const Actor me = actor_of(confirmed.door->token);
  EXPECT_EQ(me.who, sano.text());
  const std::string ticket = whole_ticket(me);
  const auto removed =
      write<identity::AccountId>([&](FactorVerbs& verbs) { return verbs.factors.remove(ticket); });
  EXPECT_EQ(reason_of(removed), "second_factor.must_have");
}

TEST_P(SecondFactorTest, WhoNeedNotHaveItMayGiveItUp) {
  chosen();
  const std::string ticket = whole_ticket(actor_of(token));
  const auto removed =
      write<identity::AccountId>([&](FactorVerbs& verbs) { return verbs.factors.remove(ticket); });
  EXPECT_EQ(reason_of(removed), "");
  EXPECT_TRUE(std::holds_alternative<identity::SignedIn>(password_step(kEmail)));
}

TEST_P(SecondFactorTest, AWrongFirstCodeIsCountedAndAsksAgain) {
  rule.ask_of(Role::coordinator);
  const std::string ticket = ticket_of(kEmail);
  ASSERT_TRUE(write<AppSetup>([&](FactorVerbs& verbs) { return verbs.factors.begin(ticket); }));
  const auto wrong = write<Attempt<Confirmed>>([&](FactorVerbs& verbs) {
    return verbs.factors.confirm(ticket, "000000", {.address = "192.0.2.1"}, Actor{});
  });
  EXPECT_EQ(refusal(wrong), "second_factor.first_code_wrong");
  EXPECT_TRUE(set_up(ticket).door);
}

}  // namespace
}  // namespace renkei::second_factor
