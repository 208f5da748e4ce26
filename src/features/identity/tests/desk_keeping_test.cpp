// Shared computers, on both databases: who declares and ends one, and PINs.
#include "features/identity/tests/desk_fixture.hpp"

namespace renkei::identity {
namespace {

using std::chrono_literals::operator""min;

class DeskKeepingTest : public DeskTest {};
INSTANTIATE_TEST_SUITE_P(Engines, DeskKeepingTest, testkit::each_engine(), testkit::engine_name);

TEST_P(DeskKeepingTest, OnlyTheAdminSharesUntilTheFacilityLetsItsStaff) {
  const auto more = write([&](IdentityVerbs& verbs) {
    return verbs.accounts.add_membership(mori, {.role = Role::facility_member, .facility = kWard});
  });
  const SignedIn nurse = signed_in(kMori);
  const Actor first = actor(nurse);
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) -> Result<int> {
    const auto acting = verbs.sessions.act_as(first, more->memberships.back()->id);
    if (!acting) return pass_on(acting);
    return 0;
  }));
  const Actor by = actor(nurse);
  const auto declare = [&] {
    return write([&](IdentityVerbs& verbs) {
      return verbs.desks.declare(by, "処置室",
                                 {.address = "192.0.2.1", .device_token = nurse.device_token});
    });
  };
  EXPECT_EQ(declare().error().reason.key(), "shared_pc.not_allowed");
  const Actor head = actor(signed_in(kSano));
  const auto settle = [&](DeskRule rule, std::int64_t version) {
    return write([&](IdentityVerbs& verbs) { return verbs.desks.settle(head, rule, version); });
  };
  EXPECT_EQ(settle({.idle_minutes = 16}, 1).error().reason.key(), "shared_pc.idle_minutes_wrong");
  ASSERT_TRUE(settle({.anybody_declares = true, .idle_minutes = 5}, 1));
  EXPECT_EQ(settle({.idle_minutes = 3}, 1).error().kind, ErrorKind::stale);
  EXPECT_TRUE(declare());
  system_clock.forward(5min);
  EXPECT_TRUE(look(nurse.token)) << "the facility has chosen five minutes";
  EXPECT_EQ(write([&](IdentityVerbs& verbs) { return verbs.desks.list(by); }).error().reason.key(),
            "shared_pc.not_admin");
}

TEST_P(DeskKeepingTest, ABrowserKnownWhereStaffMayShareIsOfferedAtTheWayIn) {
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.accounts.add_membership(mori, {.role = Role::facility_member, .facility = kWard});
  }));
  Caller at{.address = "192.0.2.1"};
  signs_in(kMori, at);
  const auto offered = [&](const Caller& caller) {
    return *read([&](IdentityVerbs& verbs) { return verbs.desks.may_be_shared(caller); });
  };
  EXPECT_FALSE(offered(at)) << "the facility has not let its staff";
  const Actor head = actor(signed_in(kSano));
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.desks.settle(head, {.anybody_declares = true}, 1);
  }));
  EXPECT_TRUE(offered(at));
  EXPECT_FALSE(offered({.address = "192.0.2.1"})) << "a browser nobody has signed in with";
  const Caller shared = station();
  EXPECT_FALSE(offered(shared)) << "is one already";
}

TEST_P(DeskKeepingTest, TheHubsOwnStaffShareOneThatItsCoordinatorsLookAfter) {
  account("coordinator@example.jp", Role::coordinator);
  account("clerk@example.jp");
  const auto declare = [&](const SignedIn& who, const char* name) {
    const Actor by = actor(who);
    return write([&](IdentityVerbs& verbs) {
      return verbs.desks.declare(by, name,
                                 {.address = "192.0.2.1", .device_token = who.device_token});
    });
  };
  const SignedIn clerk = signed_in("clerk@example.jp");
  EXPECT_EQ(declare(clerk, "受付").error().reason.key(), "shared_pc.not_allowed");
  const Actor keeper = actor(signed_in("coordinator@example.jp"));
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) {
    return verbs.desks.settle(keeper, {.anybody_declares = true, .idle_minutes = 5}, 1);
  }));
  const auto declared = declare(clerk, "受付");
  ASSERT_TRUE(declared) << declared.error().reason.key();
  EXPECT_EQ(declared->facility, kHubPlace);
  EXPECT_EQ(read([&](IdentityVerbs& verbs) { return verbs.desks.list(keeper); })->size(), 1U);
  station();
  const Actor head = actor(signed_in(kSano));
  EXPECT_EQ(read([&](IdentityVerbs& verbs) { return verbs.desks.list(head); })->size(), 1U)
      << "the ward's own, not the hub's";
  EXPECT_EQ(read([&](IdentityVerbs& verbs) { return verbs.desks.list(keeper); })->size(), 1U);
}

TEST_P(DeskKeepingTest, TheAdminEndsItForAll) {
  Caller at = station();
  set_pin(now_in);
  const SignedIn second = signs_in(kMori, at);
  const Actor head = actor(signed_in(kSano));
  EXPECT_EQ(read([&](IdentityVerbs& verbs) { return verbs.desks.list(head); })->size(), 1U);
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) -> Result<int> {
    if (auto ended = verbs.desks.end(head, desk); !ended) return pass_on(ended);
    return 0;
  }));
  EXPECT_FALSE(look(second.token));
  EXPECT_EQ(why(back(sano, kPin, at)), "shared_pc.full_sign_in_needed");
  EXPECT_TRUE(read([&](IdentityVerbs& verbs) { return verbs.desks.list(head); })->empty());
}

TEST_P(DeskKeepingTest, APinIsItsOwnersAndKeptAsAHash) {
  station();
  set_pin(now_in);
  std::string stored;
  ASSERT_TRUE(database->read([&](sql::Session& session) {
    return session.query("SELECT pin_hash FROM account_pin",
                         [&](const sql::Row& row) -> Result<void> {
                           stored = row.text(0);
                           return {};
                         });
  }));
  EXPECT_EQ(stored.find(kPin), std::string::npos);
  EXPECT_TRUE(stored.starts_with("$argon2id$"));
  const auto half = read([&](IdentityVerbs& verbs) -> Result<std::string> {
    const auto kept = verbs.accounts.one(sano);
    if (!kept) return pass_on(kept);
    return verbs.proofs.ticket_for(kept->account, Proof::password);
  });
  EXPECT_EQ(read([&](IdentityVerbs& verbs) {
              return verbs.pins.prepare_pin({*half, Private<std::string>{kPin}});
            })
                .error()
                .reason.key(),
            "shared_pc.show_password_again")
      << "a stolen password sets none";
}

TEST_P(DeskKeepingTest, AComputerThatIsNotSharedCannotBeLocked) {
  EXPECT_EQ(lock(signed_in(kMori)).error().reason.key(), "shared_pc.not_shared");
}

}  // namespace
}  // namespace renkei::identity
