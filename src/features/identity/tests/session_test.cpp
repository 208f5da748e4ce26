// Being signed in, on both databases: when it ends, by itself or by somebody's will.
#include "platform/crypto/hash.hpp"
#include "platform/crypto/random.hpp"

#include "features/identity/tests/fixture.hpp"

namespace renkei::identity {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""s;
using std::chrono_literals::operator""ms;

class SessionTest : public IdentityTest {
 protected:
  AccountId sano = account("sano@example.jp");
  SignedIn here = signed_in("sano@example.jp");

  void touch() {
    ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
      return verbs.sessions.touch(actor(here), system_clock.now());
    }));
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, SessionTest, testkit::each_engine(), testkit::engine_name);

TEST_P(SessionTest, AnIdleHourEndsIt) {
  system_clock.forward(60min - 1ms);
  EXPECT_TRUE(look(here.token));
  system_clock.forward(1ms);
  EXPECT_FALSE(look(here.token));
}

TEST_P(SessionTest, UseKeepsItAliveForEightHoursAndNoLonger) {
  for (int half_hour = 0; half_hour < 15; ++half_hour) {
    system_clock.forward(30min);
    ASSERT_TRUE(look(here.token)) << half_hour;
    touch();
  }
  system_clock.forward(30min - 1ms);
  EXPECT_TRUE(look(here.token));
  system_clock.forward(1ms);
  EXPECT_FALSE(look(here.token));
}

TEST_P(SessionTest, UseIsStoredAtMostOnceAMinute) {
  EXPECT_FALSE(look(here.token)->is_touch_due);
  system_clock.forward(59s);
  EXPECT_FALSE(look(here.token)->is_touch_due);
  system_clock.forward(1s);
  EXPECT_TRUE(look(here.token)->is_touch_due);
  touch();
  EXPECT_FALSE(look(here.token)->is_touch_due);
}

TEST_P(SessionTest, AForgedTokenIsNobody) {
  EXPECT_FALSE(look(""));
  EXPECT_FALSE(look(crypto::random_token()));
  EXPECT_FALSE(look(here.session.text()));
  std::string changed = here.token;
  changed.back() = changed.back() == 'A' ? 'Q' : 'A';
  EXPECT_FALSE(look(changed));
  EXPECT_FALSE(look(here.token + "A"));
  EXPECT_FALSE(look(crypto::sha256_hex(here.token))) << "what is stored signs nobody in";
}

TEST_P(SessionTest, AnEndedMembershipLosesItsSessionAtTheNextLook) {
  ASSERT_TRUE(look(here.token));
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.end_membership(hub_actor("cli:root"), here.membership, EndedReason::moved,
                                         1);
  }));
  EXPECT_EQ(outbox.topics, std::vector<std::string>{"identity.membership_changed"});
  EXPECT_FALSE(look(here.token));
}

TEST_P(SessionTest, ASuspendedAccountIsOutAtOnceEverywhere) {
  const SignedIn there = signed_in("sano@example.jp", {.address = "203.0.113.1"});
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.set_state(hub_actor("cli:root"), sano, AccountState::suspended, 1);
  }));
  EXPECT_EQ(outbox.topics, std::vector<std::string>{"identity.session_ended"});
  EXPECT_FALSE(look(here.token));
  EXPECT_FALSE(look(there.token));
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.set_state(hub_actor("cli:root"), sano, AccountState::active, 2);
  }));
  EXPECT_FALSE(look(here.token)) << "coming back means signing in again";
  EXPECT_TRUE(look(signed_in("sano@example.jp").token));
}

TEST_P(SessionTest, SigningOutEndsThisOneOnly) {
  const SignedIn there = signed_in("sano@example.jp");
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) { return verbs.sessions.sign_out(actor(here)); }));
  EXPECT_FALSE(look(here.token));
  EXPECT_TRUE(look(there.token));
}

TEST_P(SessionTest, SigningOutEverywhereEndsAllOfOnesOwn) {
  account("ono@example.jp");
  const SignedIn there = signed_in("sano@example.jp");
  const SignedIn ono = signed_in("ono@example.jp");
  const Actor me = actor(here);
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) { return verbs.sessions.sign_out_everywhere(me); }));
  EXPECT_FALSE(look(here.token));
  EXPECT_FALSE(look(there.token));
  EXPECT_TRUE(look(ono.token));
}

TEST_P(SessionTest, OneSeesAndEndsOnlyOnesOwn) {
  account("ono@example.jp");
  const SignedIn ono = signed_in("ono@example.jp");
  const Actor me = actor(here);
  const auto mine = read([&](IdentityVerbs& verbs) { return verbs.sessions.sessions(me); });
  ASSERT_EQ(mine->size(), 1U);
  EXPECT_EQ(mine->front()->id, here.session);
  const auto refused =
      write([&](IdentityVerbs& verbs) { return verbs.sessions.end(me, ono.session); });
  EXPECT_EQ(refused.error().kind, ErrorKind::not_found);
  EXPECT_TRUE(look(ono.token));
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) { return verbs.sessions.end(me, here.session); }));
  EXPECT_FALSE(look(here.token));
}

TEST_P(SessionTest, ForgettingADeviceEndsItsSessionsAndMakesItUnknown) {
  const Actor me = actor(here);
  const auto devices = read([&](IdentityVerbs& verbs) { return verbs.sessions.devices(me); });
  ASSERT_EQ(devices->size(), 1U);
  const DeviceId device = devices->front()->id;
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) { return verbs.sessions.forget(me, device); }));
  EXPECT_FALSE(look(here.token));
  EXPECT_EQ(rows("known_device"), 0);
  const auto again = write([&](IdentityVerbs& verbs) { return verbs.sessions.forget(me, device); });
  EXPECT_EQ(again.error().reason, Reason{"identity.device_unknown"});
}

TEST_P(SessionTest, ASessionActsAsOneMembershipAtATimeAndOnlyAsOnesOwn) {
  const auto kept = write([&](IdentityVerbs& verbs) {
    return verbs.accounts.add_membership(sano, {.role = Role::coordinator});
  });
  const MembershipId coordinator = kept->memberships.back()->id;
  EXPECT_EQ(actor(here).role, Role::clerk);
  ASSERT_TRUE(
      write([&](IdentityVerbs& verbs) { return verbs.sessions.act_as(actor(here), coordinator); }));
  EXPECT_EQ(actor(here).role, Role::coordinator);
  EXPECT_EQ(actor(here).membership, coordinator.text());

  account("ono@example.jp", Role::desk_member);
  const SignedIn ono = signed_in("ono@example.jp");
  const auto foreign =
      write([&](IdentityVerbs& verbs) { return verbs.sessions.act_as(actor(ono), coordinator); });
  EXPECT_EQ(foreign.error().kind, ErrorKind::not_found);
  EXPECT_EQ(actor(ono).role, Role::desk_member);
}

TEST_P(SessionTest, TheTwentyFirstSessionMakesTheIdlestOneEnd) {
  for (int more = 0; more < Session::kEachAccountMax - 1; ++more) {
    system_clock.forward(1s);
    (void)signed_in("sano@example.jp");
  }
  EXPECT_TRUE(look(here.token));
  system_clock.forward(1s);
  const SignedIn last = signed_in("sano@example.jp");
  EXPECT_FALSE(look(here.token));
  EXPECT_TRUE(look(last.token));
  EXPECT_EQ(rows("session"), Session::kEachAccountMax);
  EXPECT_LE(rows("known_device"), KnownDevice::kEachAccountMax);
}

TEST_P(SessionTest, WhatIsOverIsDeletedWhenSomebodySignsIn) {
  system_clock.forward(8h);
  account("ono@example.jp");
  (void)signed_in("ono@example.jp");
  EXPECT_EQ(rows("session"), 1);
}

TEST_P(SessionTest, TheTableDoesNotHoldTheCookie) {
  ASSERT_TRUE(database->read([&](sql::Session& session) {
    return session.query("SELECT token_hash FROM session",
                         [&](const sql::Row& row) -> Result<void> {
                           EXPECT_EQ(row.text(0), crypto::sha256_hex(here.token));
                           return {};
                         });
  }));
}

TEST_P(SessionTest, JobsAndTheCommandLineHaveNoSessionToEnd) {
  const auto refused =
      write([&](IdentityVerbs& verbs) { return verbs.sessions.sign_out(hub_actor("cli:root")); });
  EXPECT_EQ(refused.error().kind, ErrorKind::unsigned_in);
}

}  // namespace
}  // namespace renkei::identity
