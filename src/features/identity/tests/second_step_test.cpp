// Half-way through signing in, on both databases: what a ticket is good for, and roles that ask for
// more than a password.
#include "features/identity/tests/fixture.hpp"

namespace renkei::identity {
namespace {

using std::chrono_literals::operator""min;

class SecondStepTest : public IdentityTest {
 protected:
  Result<SignInTicket> opened(const std::string& ticket) {
    return read([&](IdentityVerbs& verbs) { return verbs.proofs.opened(ticket); });
  }
  std::string ticket(Proof proof) {
    return *read([&](IdentityVerbs& verbs) -> Result<std::string> {
      const auto kept = verbs.accounts.one(sano);
      if (!kept) return pass_on(kept);
      return verbs.proofs.ticket_for(kept->account, proof);
    });
  }
  AccountId sano = account("sano@example.jp");
};
INSTANTIATE_TEST_SUITE_P(Engines, SecondStepTest, testkit::each_engine(), testkit::engine_name);

TEST(SignInTicketText, IsReadBackAndNothingElseIs) {
  const SignInTicket ticket{AccountId{"019ab000-0000-7000-8000-000000000001"}, instant_of(5),
                            instant_of(1795439640000), Proof::whole};
  EXPECT_EQ(SignInTicket::parse(ticket.text()), ticket);
  for (const char* text : {"", "|||", "019ab000-0000-7000-8000-000000000001|5|6|",
                           "019ab000-0000-7000-8000-000000000001|5|6|whole|",
                           "019ab000-0000-7000-8000-000000000001|5|x|whole", "who|5|6|whole"}) {
    EXPECT_FALSE(SignInTicket::parse(text)) << text;
  }
}

TEST_P(SecondStepTest, ATicketLastsTenMinutes) {
  const std::string text = ticket(Proof::password);
  EXPECT_EQ(opened(text)->account, sano);
  EXPECT_EQ(opened(text)->proof, Proof::password);
  EXPECT_EQ(opened(ticket(Proof::whole))->proof, Proof::whole);
  system_clock.forward(10min);
  EXPECT_EQ(opened(text).error().reason, Reason{"identity.ticket_over"});
  EXPECT_EQ(opened("forged").error().reason, Reason{"identity.ticket_over"});
}

TEST_P(SecondStepTest, ATicketOfASuspendedAccountOpensNothing) {
  const std::string text = ticket(Proof::password);
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.set_state(hub_actor("cli:root"), sano, AccountState::suspended, 1);
  }));
  EXPECT_EQ(opened(text).error().reason, Reason{"identity.ticket_over"});
}

TEST_P(SecondStepTest, AnAccountWithASecondFactorGetsATicketInsteadOfASession) {
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.set_second_factor(sano, system_clock.now());
  }));
  const auto attempt = sign_in("sano@example.jp", kPassword);
  ASSERT_EQ(refusal(attempt), "");
  const auto* half = std::get_if<HalfSignedIn>(&**attempt);
  ASSERT_NE(half, nullptr);
  EXPECT_EQ(half->next, NextStep::enter_code);
  EXPECT_EQ(rows("session"), 0);
  EXPECT_EQ(rows("known_device"), 0) << "a thief's browser is not remembered";
}

TEST_P(SecondStepTest, ASessionMayEndBeforeItsShift) {
  const std::string text = ticket(Proof::password);
  const auto finished = write([&](IdentityVerbs& verbs) -> Result<SignedIn> {
    const auto open = verbs.proofs.opened(text);
    if (!open) return pass_on(open);
    return verbs.sign_in.finish(*open, {.address = "192.0.2.1"}, system_clock.now() + 30min);
  });
  ASSERT_TRUE(finished);
  EXPECT_TRUE(look(finished->token));
  system_clock.forward(30min);
  EXPECT_FALSE(look(finished->token));
}

TEST_P(SecondStepTest, NobodySwitchesToARoleThatAsksForMore) {
  const SignedIn me = signed_in("sano@example.jp");
  const auto kept = write([&](IdentityVerbs& verbs) {
    return verbs.accounts.add_membership(sano, {.role = Role::coordinator});
  });
  const MembershipId coordinator = kept->memberships.back()->id;
  second_step.ask_of(Role::coordinator);
  const auto act_as = [&] {
    return write(
        [&](IdentityVerbs& verbs) { return verbs.sessions.act_as(actor(me), coordinator); });
  };
  EXPECT_EQ(act_as().error().reason, Reason{"identity.second_factor_needed"});
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.set_second_factor(sano, system_clock.now());
  }));
  EXPECT_EQ(act_as().error().reason, Reason{"identity.sign_in_with_second_step"})
      << "this session was opened by the password alone";
  const std::string text = ticket(Proof::password);
  const auto whole = write([&](IdentityVerbs& verbs) -> Result<SignedIn> {
    const auto open = verbs.proofs.opened(text);
    if (!open) return pass_on(open);
    return verbs.sign_in.finish(*open, {.address = "192.0.2.1"}, std::nullopt);
  });
  ASSERT_TRUE(whole);
  EXPECT_TRUE(write(
      [&](IdentityVerbs& verbs) { return verbs.sessions.act_as(actor(*whole), coordinator); }));
}

TEST_P(SecondStepTest, ShowingThePasswordAgainIsCountedLikeSigningIn) {
  const Actor me = actor(signed_in("sano@example.jp"));
  const auto show = [&](const char* password) -> Result<Attempt<TicketText>> {
    const auto prepared = read([&](IdentityVerbs& verbs) {
      return verbs.proofs.prepare(me, {Private<std::string>{password}}, {.address = "192.0.2.1"});
    });
    if (!prepared) return pass_on(prepared);
    return write([&](IdentityVerbs& verbs) { return verbs.proofs.apply(*prepared); });
  };
  for (int failure = 0; failure < 3; ++failure) {
    EXPECT_EQ(show(kOtherPassword)->error().reason, Reason{"identity.current_password_wrong"});
  }
  EXPECT_EQ(show(kPassword).error().reason, Reason{"identity.wait_before_trying"});
  system_clock.forward(1min);
  const auto shown = show(kPassword);
  ASSERT_TRUE(shown && *shown);
  EXPECT_EQ(opened(**shown)->proof, Proof::whole);
}

}  // namespace
}  // namespace renkei::identity
