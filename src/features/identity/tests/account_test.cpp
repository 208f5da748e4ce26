// Keeping accounts, memberships and passwords, on both databases.
#include "features/identity/tests/fixture.hpp"

namespace renkei::identity {
namespace {

using std::chrono_literals::operator""s;

class AccountTest : public IdentityTest {
 protected:
  Actor hub = hub_actor("cli:root");

  Result<PreparedAccount> prepare(NewAccount entered) {
    return read([&](IdentityVerbs& verbs) { return verbs.accounts.prepare_add(entered); });
  }
  NewAccount entered(const std::string& email) {
    return {.email = Private{email},
            .display_name = Private<std::string>{"佐野 裕子"},
            .password = Private<std::string>{kPassword},
            .role = Role::clerk};
  }
  Result<AccountWithMemberships> set_state(const Actor& by, const AccountId& id, AccountState state,
                                           std::int64_t version) {
    return write(
        [&](IdentityVerbs& verbs) { return verbs.accounts.set_state(by, id, state, version); });
  }
  Result<Attempt<AccountId>> change(const Actor& actor, const std::string& current,
                                    const std::string& next) {
    const auto prepared = read([&](IdentityVerbs& verbs) {
      return verbs.passwords.prepare_change(actor, {Private{current}, Private{next}},
                                            {.address = "192.0.2.1"});
    });
    if (!prepared) return pass_on(prepared);
    return write([&](IdentityVerbs& verbs) { return verbs.passwords.change(actor, *prepared); });
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, AccountTest, testkit::each_engine(), testkit::engine_name);

TEST_P(AccountTest, EverythingWrongIsToldAtOnceAndBeforeAnyWork) {
  const auto runs = passwords.runs();
  const auto refused = prepare({.email = Private<std::string>{"sano"},
                                .display_name = Private<std::string>{""},
                                .password = Private<std::string>{"short"},
                                .role = Role::facility_member});
  ASSERT_FALSE(refused);
  std::vector<std::string> fields;
  for (const FieldError& error : refused.error().fields) fields.push_back(error.field);
  EXPECT_EQ(fields, (std::vector<std::string>{"email", "display_name", "facility", "password"}));
  EXPECT_EQ(passwords.runs(), runs);
}

TEST_P(AccountTest, AnAddressHasOneAccountHoweverItIsWritten) {
  account("sano@example.jp");
  const auto prepared = prepare(entered("SANO@example.jp"));
  const auto twice = write([&](IdentityVerbs& verbs) { return verbs.accounts.add(*prepared); });
  EXPECT_EQ(twice.error().reason, Reason{"identity.email_taken"});
  EXPECT_EQ(rows("account"), 1);
  EXPECT_EQ(rows("membership"), 1);
}

TEST_P(AccountTest, TheDatabaseHoldsTheHashAndNotThePassword) {
  account("sano@example.jp");
  ASSERT_TRUE(database->read([&](sql::Session& session) {
    return session.query("SELECT password_hash FROM account",
                         [&](const sql::Row& row) -> Result<void> {
                           EXPECT_TRUE(row.text(0).starts_with("$argon2id$v=19$"));
                           return {};
                         });
  }));
}

TEST_P(AccountTest, AnAddingIsTracedByIdAndAnnounced) {
  const AccountId id = account("sano@example.jp");
  EXPECT_EQ(outbox.topics, std::vector<std::string>{"identity.membership_changed"});
  EXPECT_EQ(trace.subjects(), std::vector<std::string>{id.text()});
}

TEST_P(AccountTest, TheListComesInPagesThatFitTogether) {
  for (const char* email : {"a@example.jp", "b@example.jp", "c@example.jp"}) account(email);
  const auto page = [&](std::optional<std::string_view> cursor) {
    return read([&](IdentityVerbs& verbs) { return verbs.accounts.list(2, cursor); });
  };
  const auto first = page(std::nullopt);
  ASSERT_EQ(first->items.size(), 2U);
  EXPECT_EQ(first->total, 3);
  EXPECT_EQ(first->items[0].memberships.size(), 1U);
  const auto second = page(*first->next);
  ASSERT_EQ(second->items.size(), 1U);
  EXPECT_EQ(second->items[0].account->email.reveal(), "c@example.jp");
  EXPECT_FALSE(second->next);
}

TEST_P(AccountTest, AForgedCursorIsRefused) {
  const auto refused =
      read([&](IdentityVerbs& verbs) { return verbs.accounts.list(std::nullopt, "forged"); });
  EXPECT_EQ(refused.error().kind, ErrorKind::malformed);
  EXPECT_EQ(refused.error().reason, Reason{"paging.cursor_unknown"});
}

TEST_P(AccountTest, WhoeverChangesWhatHasChangedIsTold) {
  const AccountId id = account("sano@example.jp");
  ASSERT_TRUE(set_state(hub, id, AccountState::suspended, 1));
  EXPECT_EQ(set_state(hub, id, AccountState::active, 1).error().kind, ErrorKind::stale);
  const auto back = set_state(hub, id, AccountState::active, 2);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->account->version, 3);
  EXPECT_EQ(trace.fields(), std::vector<std::string>{"state"});
}

TEST_P(AccountTest, NobodyShutsThemselvesOut) {
  const AccountId id = account("sano@example.jp", Role::coordinator);
  const Actor me = actor(signed_in("sano@example.jp"));
  EXPECT_EQ(set_state(me, id, AccountState::suspended, 1).error().reason,
            Reason{"identity.own_account"});
  const auto ended = write([&](IdentityVerbs& verbs) {
    return verbs.accounts.end_membership(me, MembershipId{me.membership}, EndedReason::left, 1);
  });
  EXPECT_EQ(ended.error().reason, Reason{"identity.own_membership"});
  const auto reset = read([&](IdentityVerbs& verbs) {
    return verbs.passwords.prepare_reset(id, {Private<std::string>{kOtherPassword}});
  });
  EXPECT_EQ(
      write([&](IdentityVerbs& verbs) { return verbs.passwords.reset(me, *reset); }).error().reason,
      Reason{"identity.own_account"});
}

TEST_P(AccountTest, UnknownAccountsAndMembershipsAreNotFound) {
  const std::string nobody = ids->next();
  EXPECT_EQ(set_state(hub, AccountId{nobody}, AccountState::left, 1).error().kind,
            ErrorKind::not_found);
  EXPECT_EQ(write([&](IdentityVerbs& verbs) {
              return verbs.accounts.add_membership(AccountId{nobody}, {.role = Role::clerk});
            })
                .error()
                .kind,
            ErrorKind::not_found);
  EXPECT_EQ(write([&](IdentityVerbs& verbs) {
              return verbs.accounts.end_membership(hub, MembershipId{nobody}, EndedReason::left, 1);
            })
                .error()
                .kind,
            ErrorKind::not_found);
}

TEST_P(AccountTest, AMembershipEndsOnceWithItsReason) {
  account("sano@example.jp");
  const SignedIn sano = signed_in("sano@example.jp");
  const auto end = [&](std::int64_t version) {
    return write([&](IdentityVerbs& verbs) {
      return verbs.accounts.end_membership(hub, sano.membership, EndedReason::facility_closed,
                                           version);
    });
  };
  const auto ended = end(1);
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->memberships.front()->ended_reason, EndedReason::facility_closed);
  EXPECT_EQ(end(1).error().kind, ErrorKind::stale);
  EXPECT_EQ(end(2).error().kind, ErrorKind::conflict);
}

TEST_P(AccountTest, ChangingThePasswordKeepsThisSessionAndEndsTheOthers) {
  account("sano@example.jp");
  const SignedIn here = signed_in("sano@example.jp");
  const SignedIn there = signed_in("sano@example.jp");
  const auto changed = change(actor(here), kPassword, kOtherPassword);
  ASSERT_TRUE(changed);
  ASSERT_TRUE(*changed);
  EXPECT_TRUE(look(here.token));
  EXPECT_FALSE(look(there.token));
  EXPECT_EQ(refusal(sign_in("sano@example.jp", kPassword)), "identity.wrong_email_or_password");
  EXPECT_EQ(refusal(sign_in("sano@example.jp", kOtherPassword)), "");
}

TEST_P(AccountTest, ASessionAloneDoesNotTakeTheAccountOver) {
  account("sano@example.jp");
  const Actor me = actor(signed_in("sano@example.jp"));
  for (int failure = 0; failure < 3; ++failure) {
    const auto wrong = change(me, "a guess of the thief", kOtherPassword);
    ASSERT_TRUE(wrong);
    ASSERT_FALSE(*wrong);
    EXPECT_EQ(wrong->error().fields.front().field, "current");
  }
  EXPECT_EQ(change(me, kPassword, kOtherPassword).error().kind, ErrorKind::too_many);
  system_clock.forward(1s);
  EXPECT_TRUE(change(me, kPassword, kOtherPassword));
}

TEST_P(AccountTest, AWeakNewPasswordIsRefused) {
  account("sano@example.jp");
  const auto refused = change(actor(signed_in("sano@example.jp")), kPassword, "password2026");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.front().field, "next");
  EXPECT_EQ(refused.error().fields.front().reason, Reason{"identity.password_common"});
}

TEST_P(AccountTest, TwoChangesProvenSideBySideDoNotBothHold) {
  account("sano@example.jp");
  const Actor me = actor(signed_in("sano@example.jp"));
  const auto prepared = read([&](IdentityVerbs& verbs) {
    return verbs.passwords.prepare_change(
        me, {Private<std::string>{kPassword}, Private<std::string>{kOtherPassword}},
        {.address = "192.0.2.1"});
  });
  const auto apply = [&] {
    return write([&](IdentityVerbs& verbs) { return verbs.passwords.change(me, *prepared); });
  };
  EXPECT_TRUE(apply());
  EXPECT_EQ(apply().error().kind, ErrorKind::stale);
}

TEST_P(AccountTest, APasswordOfAnOlderCostIsMadeStrongerAtTheNextSignIn) {
  const AccountId id = account("sano@example.jp");
  crypto::PasswordHasher dearer{{.memory_bytes = 16384, .passes = 2}};
  const auto with_dearer = [&](sql::Session& session, auto verb) {
    IdentityFeature feature{session, Means{system_clock, *ids, dearer, keys}, facts, outbox, trace};
    return verb(feature.verbs());
  };
  Result<PreparedSignIn> prepared = fail(ErrorKind::fault, "sql.not_run");
  ASSERT_TRUE(database->read([&](sql::Session& session) -> Result<void> {
    prepared = with_dearer(session, [&](IdentityVerbs& verbs) {
      return verbs.sign_in.prepare(
          {Private<std::string>{"sano@example.jp"}, Private<std::string>{kPassword}},
          {.address = "192.0.2.1"});
    });
    return {};
  }));
  ASSERT_TRUE(write([&](IdentityVerbs& verbs) { return verbs.sign_in.apply(*prepared); }));
  const auto kept = read([&](IdentityVerbs& verbs) { return verbs.accounts.one(id); });
  EXPECT_FALSE(dearer.is_outdated(kept->account->password_hash.reveal()));
  EXPECT_EQ(refusal(sign_in("sano@example.jp", kPassword)), "");
}

}  // namespace
}  // namespace renkei::identity
