// Shared computers, on both databases: who comes back, as whom, until when, and what a locked
// screen cannot do.
#include "features/identity/tests/desk_fixture.hpp"

namespace renkei::identity {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""s;

INSTANTIATE_TEST_SUITE_P(Engines, DeskTest, testkit::each_engine(), testkit::engine_name);

TEST(Pin, IsSixDigitsAndMoreThatNobodyTriesFirst) {
  EXPECT_EQ(*checked_pin("482193"), "482193");
  EXPECT_EQ(*checked_pin("４８２１９３"), "482193");
  for (const char* wrong : {"", "48219", "4821937482193", "48219a", "かきくけこさ"}) {
    EXPECT_EQ(checked_pin(wrong).error().reason.key(), "shared_pc.pin_not_digits") << wrong;
  }
  for (const char* simple : {"000000", "123456", "987654", "555555555"}) {
    EXPECT_EQ(checked_pin(simple).error().reason.key(), "shared_pc.pin_too_simple") << simple;
  }
}

TEST_P(DeskTest, ALockedSessionIsNobodyAndItsOwnerComesBackByPin) {
  Caller at = station();
  set_pin(now_in);
  ASSERT_TRUE(lock(now_in));
  EXPECT_FALSE(look(now_in.token)) << "the lock is the server's";
  EXPECT_EQ(tiles(at), 1U);
  const auto attempt = back(sano, kPin, at);
  ASSERT_EQ(why(attempt), "");
  EXPECT_EQ(look((*attempt)->token)->actor.who, sano.text());
}

TEST_P(DeskTest, NobodyComesBackWhoHasNotSignedInFullyHereToday) {
  Caller at = station();
  const SignedIn elsewhere = signed_in(kMori);
  set_pin(elsewhere);
  EXPECT_EQ(why(back(mori, kPin, at)), "shared_pc.full_sign_in_needed");
  EXPECT_EQ(why(back(sano, kPin, at)), "shared_pc.full_sign_in_needed") << "has no PIN";
  Caller elsewhere_at{.address = "192.0.2.1"};
  EXPECT_EQ(why(back(sano, kPin, elsewhere_at)), "shared_pc.full_sign_in_needed")
      << "a computer that is not shared";
}

TEST_P(DeskTest, OnePersonAtATimeSitsThere) {
  Caller at = station();
  set_pin(now_in);
  const SignedIn second = signs_in(kMori, at);
  EXPECT_FALSE(look(now_in.token)) << "who sat there before is out";
  EXPECT_EQ(tiles(at), 2U);
  const auto attempt = back(sano, kPin, at);
  ASSERT_EQ(why(attempt), "");
  EXPECT_FALSE(look(second.token));
}

TEST_P(DeskTest, FiveWrongPinsWantTheFullSignInAgain) {
  Caller at = station();
  set_pin(now_in);
  ASSERT_TRUE(lock(now_in));
  for (std::int64_t left = Sitting::kWrongPinsMax - 1; left > 0; --left) {
    const auto attempt = back(sano, "735501", at);
    ASSERT_EQ(why(attempt), "shared_pc.pin_wrong");
    EXPECT_EQ(attempt->error().args.front(), (Arg{"left", left}));
  }
  EXPECT_EQ(why(back(sano, "no digits", at)), "shared_pc.full_sign_in_needed");
  EXPECT_EQ(why(back(sano, kPin, at)), "shared_pc.full_sign_in_needed") << "the right one, too";
  EXPECT_EQ(tiles(at), 0U);
  const SignedIn again = signs_in(kSano, at);
  ASSERT_TRUE(lock(again));
  EXPECT_EQ(why(back(sano, kPin, at)), "");
}

TEST_P(DeskTest, ARightPinForgivesTheWrongOnes) {
  Caller at = station();
  set_pin(now_in);
  for (int time = 0; time < 3; ++time) {
    EXPECT_EQ(why(back(sano, "735501", at)), "shared_pc.pin_wrong");
    EXPECT_EQ(why(back(sano, "735501", at)), "shared_pc.pin_wrong");
    EXPECT_EQ(why(back(sano, kPin, at)), "");
  }
}

TEST_P(DeskTest, TwoIdleMinutesAndALittleEndItWithoutItsScreen) {
  station();
  system_clock.forward(2min + 59s);
  EXPECT_TRUE(look(now_in.token));
  system_clock.forward(1s);
  EXPECT_FALSE(look(now_in.token)) << "the screen that locks may have been closed";
}

TEST_P(DeskTest, MidnightInJapanEndsAllOfIt) {
  const Instant midnight = end_of_day(system_clock.now());
  system_clock.forward(
      std::chrono::duration_cast<std::chrono::milliseconds>(midnight - system_clock.now() - 1min));
  Caller at = station();
  set_pin(now_in);
  EXPECT_TRUE(look(now_in.token));
  system_clock.forward(59s);
  EXPECT_EQ(why(back(sano, kPin, at)), "");
  const auto attempt = back(sano, kPin, at);
  ASSERT_EQ(why(attempt), "");
  system_clock.forward(1s);
  EXPECT_EQ(system_clock.now(), midnight);
  EXPECT_FALSE(look((*attempt)->token));
  EXPECT_EQ(why(back(sano, kPin, at)), "shared_pc.full_sign_in_needed");
  EXPECT_EQ(tiles(at), 0U);
}

TEST_P(DeskTest, OneComesBackAsWhatOneWorkedLast) {
  Caller at = station();
  set_pin(now_in);
  const auto more = write([&](IdentityVerbs& verbs) {
    return verbs.accounts.add_membership(sano, {.role = Role::auditor});
  });
  const MembershipId auditor = more->memberships.back()->id;
  const Actor before = actor(now_in);
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) -> Result<int> {
    if (auto acting = verbs.sessions.act_as(before, auditor); !acting) return pass_on(acting);
    return 0;
  }));
  ASSERT_TRUE(lock(now_in));
  const auto attempt = back(sano, kPin, at);
  ASSERT_EQ(why(attempt), "");
  EXPECT_EQ(actor(**attempt).membership, auditor.text());
}

TEST_P(DeskTest, SigningOutGivesThePlaceUp) {
  Caller at = station();
  set_pin(now_in);
  const Actor by = actor(now_in);
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) -> Result<int> {
    if (auto out = verbs.sessions.sign_out(by); !out) return pass_on(out);
    return 0;
  }));
  EXPECT_EQ(why(back(sano, kPin, at)), "shared_pc.full_sign_in_needed");
}

TEST_P(DeskTest, ASuspendedAccountDoesNotComeBack) {
  Caller at = station();
  set_pin(now_in);
  ASSERT_TRUE(lock(now_in));
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.set_state(hub_actor("cli:root"), sano, AccountState::suspended, 1);
  }));
  EXPECT_EQ(why(back(sano, kPin, at)), "shared_pc.full_sign_in_needed");
}

TEST_P(DeskTest, ASessionOfAnEmergencyIsNoFullSignIn) {
  Caller at = station();
  const auto entered = write([&](IdentityVerbs& verbs) -> Result<SignedIn> {
    const auto kept = verbs.accounts.one(mori);
    if (!kept) return pass_on(kept);
    const auto ticket =
        verbs.proofs.opened(verbs.proofs.ticket_for(kept->account, Proof::password));
    if (!ticket) return pass_on(ticket);
    return verbs.sign_in.finish(*ticket, at, system_clock.now() + 4h);
  });
  ASSERT_TRUE(entered);
  at.device_token = entered->device_token;
  set_pin(*entered);
  EXPECT_EQ(why(back(mori, kPin, at)), "shared_pc.full_sign_in_needed");
}

}  // namespace
}  // namespace renkei::identity
