// Signing in, on both databases: who gets in, who waits, and what a guesser may learn.
#include "features/identity/tests/fixture.hpp"

namespace renkei::identity {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""s;

class SignInTest : public IdentityTest {};
INSTANTIATE_TEST_SUITE_P(Engines, SignInTest, testkit::each_engine(), testkit::engine_name);

constexpr const char* kEmail = "sano@example.jp";

TEST_P(SignInTest, TheRightPasswordOpensASessionWithItsMembership) {
  const AccountId id = account(kEmail, Role::coordinator);
  const SignedIn signed_in = this->signed_in("  SANO@example.jp ");
  EXPECT_EQ(signed_in.account, id);
  const auto present = look(signed_in.token);
  ASSERT_TRUE(present);
  EXPECT_EQ(present->actor.who, id.text());
  EXPECT_EQ(present->actor.role, Role::coordinator);
  EXPECT_EQ(present->actor.session, signed_in.session.text());
  EXPECT_EQ(present->actor.membership, signed_in.membership.text());
}

TEST_P(SignInTest, AWrongPasswordAndAnUnknownAddressAreToldAlikeAndCostAlike) {
  account(kEmail);
  const auto before = passwords.runs();
  EXPECT_EQ(refusal(sign_in(kEmail, kOtherPassword)), "identity.wrong_email_or_password");
  EXPECT_EQ(passwords.runs(), before + 1);
  EXPECT_EQ(refusal(sign_in("nobody@example.jp", kPassword)), "identity.wrong_email_or_password");
  EXPECT_EQ(passwords.runs(), before + 2);
  EXPECT_EQ(refusal(sign_in("not an address", kPassword)), "identity.wrong_email_or_password");
  EXPECT_EQ(passwords.runs(), before + 3);
  EXPECT_EQ(rows("session"), 0);
}

TEST_P(SignInTest, WhoGuessesWaitsLongerEachTimeButIsNeverLockedOut) {
  account(kEmail);
  for (int failure = 0; failure < 3; ++failure) {
    EXPECT_EQ(refusal(sign_in(kEmail, kOtherPassword)), "identity.wrong_email_or_password");
  }
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword)), "identity.wait_before_trying");
  const auto runs = passwords.runs();
  const auto waiting = sign_in(kEmail, kPassword);
  EXPECT_EQ(waiting.error().kind, ErrorKind::too_many);
  EXPECT_EQ(waiting.error().args.front(), (Arg{"seconds", std::int64_t{1}}));
  EXPECT_EQ(passwords.runs(), runs) << "waiting costs us nothing";

  system_clock.forward(1s);
  EXPECT_EQ(refusal(sign_in(kEmail, kOtherPassword)), "identity.wrong_email_or_password");
  system_clock.forward(1s);
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword)), "identity.wait_before_trying");
  for (int failure = 0; failure < 20; ++failure) {
    system_clock.forward(300s);
    EXPECT_EQ(refusal(sign_in(kEmail, kOtherPassword)), "identity.wrong_email_or_password");
  }
  system_clock.forward(300s);
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword)), "");
  EXPECT_EQ(rows("sign_in_throttle"), 1) << "only the count of all unknown networks stays";
}

TEST_P(SignInTest, AnUnknownAddressIsSlowedLikeAKnownOne) {
  for (int failure = 0; failure < 3; ++failure) {
    EXPECT_EQ(refusal(sign_in("nobody@example.jp", kPassword)), "identity.wrong_email_or_password");
  }
  EXPECT_EQ(refusal(sign_in("nobody@example.jp", kPassword)), "identity.wait_before_trying");
}

TEST_P(SignInTest, GuessesFromOneNetworkDoNotHoldUpAnother) {
  account(kEmail);
  for (int failure = 0; failure < 3; ++failure) {
    (void)sign_in(kEmail, kOtherPassword, {.address = "198.51.100.7"});
  }
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword, {.address = "198.51.100.99"})),
            "identity.wait_before_trying")
      << "the neighbour's address is the same network";
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword, {.address = "203.0.113.7"})), "");
}

TEST_P(SignInTest, GuessesFromManyNetworksAreCountedTogether) {
  account(kEmail);
  const SignedIn known = signed_in(kEmail);
  for (int network = 0; network < Throttle::kFreeEverywhere; ++network) {
    const Caller elsewhere{.address = "203.0." + std::to_string(network) + ".1"};
    EXPECT_EQ(refusal(sign_in(kEmail, kOtherPassword, elsewhere)),
              "identity.wrong_email_or_password");
  }
  const Caller fresh{.address = "198.51.100.1"};
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword, fresh)), "identity.wait_before_trying");
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword,
                            {.address = "198.51.100.1", .device_token = known.device_token})),
            "")
      << "the owner's own browser is not held up";
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword, fresh)), "identity.wait_before_trying")
      << "and does not make guessing cheap again";
  system_clock.forward(1s);
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword, fresh)), "");
}

TEST_P(SignInTest, ADeviceThatSignedInBeforeIsNotHeldUpByOthers) {
  account(kEmail);
  const SignedIn first = signed_in(kEmail);
  for (int failure = 0; failure < 8; ++failure) {
    system_clock.forward(300s);
    (void)sign_in(kEmail, kOtherPassword);
  }
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword)), "identity.wait_before_trying");
  const Caller known{.address = "192.0.2.1", .device_token = first.device_token};
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword, known)), "");
  const Caller forged{.address = "192.0.2.1", .device_token = "AAAAAAAAAAAAAAAAAAAAAA"};
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword, forged)), "identity.wait_before_trying");
}

TEST_P(SignInTest, AKnownDeviceMayMistypeTenTimesAndThenWaitsToo) {
  account(kEmail);
  const Caller known{.address = "192.0.2.1", .device_token = signed_in(kEmail).device_token};
  for (int failure = 0; failure < 10; ++failure) {
    EXPECT_EQ(refusal(sign_in(kEmail, kOtherPassword, known)), "identity.wrong_email_or_password");
  }
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword, known)), "identity.wait_before_trying");
}

TEST_P(SignInTest, GuessesProvenSideBySideAreCountedOneByOne) {
  account(kEmail);
  const auto prepare = [&](const char* password) {
    return *read([&](IdentityVerbs& verbs) {
      return verbs.sign_in.prepare({Private<std::string>{kEmail}, Private<std::string>{password}},
                                   {.address = "192.0.2.1"});
    });
  };
  const PreparedSignIn wrong = prepare(kOtherPassword);
  const PreparedSignIn right = prepare(kPassword);
  const auto apply = [&](const PreparedSignIn& prepared) {
    return write([&](IdentityVerbs& verbs) { return verbs.sign_in.apply(prepared); });
  };
  for (int failure = 0; failure < 3; ++failure) {
    EXPECT_EQ(refusal(apply(wrong)), "identity.wrong_email_or_password");
  }
  EXPECT_EQ(refusal(apply(right)), "identity.wait_before_trying")
      << "the answer does not tell that this one was right";
}

TEST_P(SignInTest, EachSignInGivesNewTokensAndTheOldDeviceCookieDies) {
  account(kEmail);
  const SignedIn first = signed_in(kEmail);
  const SignedIn second =
      signed_in(kEmail, {.address = "192.0.2.1", .device_token = first.device_token});
  EXPECT_NE(first.token, second.token);
  EXPECT_NE(first.session, second.session);
  EXPECT_NE(first.device_token, second.device_token);
  EXPECT_EQ(rows("known_device"), 1) << "the same browser";
  for (int failure = 0; failure < 3; ++failure) (void)sign_in(kEmail, kOtherPassword);
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword,
                            {.address = "192.0.2.1", .device_token = first.device_token})),
            "identity.wait_before_trying")
      << "a cookie planted or copied before the sign-in is worth nothing";
}

TEST_P(SignInTest, OneBrowserServesSeveralAccounts) {
  account(kEmail);
  account("ono@example.jp");
  const SignedIn sano = signed_in(kEmail);
  const SignedIn ono =
      signed_in("ono@example.jp", {.address = "192.0.2.1", .device_token = sano.device_token});
  EXPECT_EQ(rows("known_device"), 2);
  for (int failure = 0; failure < 3; ++failure) (void)sign_in(kEmail, kOtherPassword);
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword,
                            {.address = "192.0.2.1", .device_token = ono.device_token})),
            "")
      << "the renewed cookie is known for both";
}

TEST_P(SignInTest, ASuspendedAccountIsToldSoOnlyWithItsPassword) {
  const AccountId id = account(kEmail);
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.set_state(hub_actor("cli:root"), id, AccountState::suspended, 1);
  }));
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword)), "identity.account_suspended");
  EXPECT_EQ(refusal(sign_in(kEmail, kOtherPassword)), "identity.wrong_email_or_password");
  EXPECT_EQ(rows("session"), 0);
}

TEST_P(SignInTest, WithoutACurrentMembershipNobodyGetsIn) {
  const AccountId id = account(kEmail);
  const SignedIn first = signed_in(kEmail);
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.end_membership(hub_actor("cli:root"), first.membership, EndedReason::left,
                                         1);
  }));
  EXPECT_EQ(refusal(sign_in(kEmail, kPassword)), "identity.no_membership");
}

TEST_P(SignInTest, APasswordChangedBetweenProofAndSessionOpensNothing) {
  const AccountId id = account(kEmail);
  const auto proven = read([&](IdentityVerbs& verbs) {
    return verbs.sign_in.prepare({Private<std::string>{kEmail}, Private<std::string>{kPassword}},
                                 {.address = "192.0.2.1"});
  });
  system_clock.forward(1s);
  const auto reset = read([&](IdentityVerbs& verbs) {
    return verbs.passwords.prepare_reset(id, {Private<std::string>{kOtherPassword}});
  });
  ASSERT_TRUE(write(
      [&](IdentityVerbs& verbs) { return verbs.passwords.reset(hub_actor("cli:root"), *reset); }));
  EXPECT_EQ(refusal(write([&](IdentityVerbs& verbs) { return verbs.sign_in.apply(*proven); })),
            "identity.wrong_email_or_password");
  EXPECT_EQ(refusal(sign_in(kEmail, kOtherPassword)), "");
}

TEST_P(SignInTest, TheAddressOfAFailureIsNotStored) {
  (void)sign_in("my secret password", "sano@example.jp");
  ASSERT_TRUE(database->read([&](sql::Session& session) {
    return session.query("SELECT account_key FROM sign_in_throttle",
                         [&](const sql::Row& row) -> Result<void> {
                           EXPECT_EQ(row.text(0).size(), 64U);
                           EXPECT_EQ(row.text(0).find("secret"), std::string_view::npos);
                           return {};
                         });
  }));
  EXPECT_EQ(rows("sign_in_throttle"), 2) << "of its network, and of all";
  system_clock.forward(25h);
  (void)sign_in("another", "try");
  EXPECT_EQ(rows("sign_in_throttle"), 2) << "a day later the old one is forgotten";
}

}  // namespace
}  // namespace renkei::identity
