// Each statement of each verb fails once: the verb says so, and nothing of it stays.
#include "features/identity/tests/fixture.hpp"

#include "testkit/failing_session.hpp"

namespace renkei::identity {
namespace {

class FaultTest : public IdentityTest {
 protected:
  using Verb = std::function<Result<void>(IdentityVerbs&)>;

  AccountId sano = account("sano@example.jp");
  AccountId ono = account("ono@example.jp");
  SignedIn first = signed_in("sano@example.jp");
  Caller caller{.address = "192.0.2.1", .device_token = first.device_token};
  Actor me = actor(first);
  Actor hub = hub_actor("cli:root");

  // Every value of every table, so that no change can hide.
  std::string contents() {
    std::string text;
    const auto dump = [&](std::string_view statement, int columns) {
      EXPECT_TRUE(database->read([&](sql::Session& session) {
        return session.query(statement, [&](const sql::Row& row) -> Result<void> {
          for (int column = 0; column < columns; ++column) {
            text += row.text(column);
            text += '|';
          }
          text += '\n';
          return {};
        });
      }));
    };
    dump("SELECT id, state, password_hash, CAST(version AS TEXT) FROM account ORDER BY id", 4);
    dump("SELECT id, role, ended_reason, CAST(version AS TEXT) FROM membership ORDER BY id", 4);
    dump("SELECT id, token_hash, CAST(last_at AS TEXT) FROM known_device ORDER BY id", 3);
    dump("SELECT id, token_hash, membership, CAST(seen_at AS TEXT) FROM session ORDER BY id", 4);
    dump("SELECT network, CAST(failures AS TEXT) FROM sign_in_throttle ORDER BY network", 2);
    return text;
  }

  Result<void> run_failing(sql::Session& session, int at, const Verb& verb, bool& failed) {
    testkit::FailingSession failing{session, at};
    IdentityFeature feature{failing, means(), facts, outbox, trace};
    auto answer = verb(feature.verbs());
    failed = failing.has_failed();
    return answer;
  }

  // Gives how many statements the verb has.
  int fails_everywhere(const Verb& verb) {
    const std::string before = contents();
    for (int at = 1; at < 50; ++at) {
      bool failed = false;
      const auto answer = database->write(
          {.apply = [&](sql::Session& session) { return run_failing(session, at, verb, failed); }});
      if (!failed) {
        EXPECT_TRUE(answer) << "with nothing failing it succeeds";
        return at - 1;
      }
      const bool was_told = !answer && answer.error().kind == ErrorKind::unavailable;
      EXPECT_TRUE(was_told) << "statement " << at << " failed unnoticed";
      EXPECT_EQ(contents(), before) << "statement " << at << " left something behind";
    }
    ADD_FAILURE() << "more statements than a verb may have";
    return 0;
  }
  template <class T>
  static Result<void> done(const Result<T>& answer) {
    if (!answer) return pass_on(answer);
    return {};
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, FaultTest, testkit::each_engine(), testkit::engine_name);

TEST_P(FaultTest, SigningIn) {
  const auto prepare = [&](IdentityVerbs& verbs, const char* password) {
    return verbs.sign_in.prepare(
        {Private<std::string>{"sano@example.jp"}, Private<std::string>{password}}, caller);
  };
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) { return done(prepare(verbs, kPassword)); }),
            3);
  const auto right = *read([&](IdentityVerbs& verbs) { return prepare(verbs, kPassword); });
  EXPECT_GE(
      fails_everywhere([&](IdentityVerbs& verbs) { return done(verbs.sign_in.apply(right)); }), 10);
  const auto wrong = *read([&](IdentityVerbs& verbs) { return prepare(verbs, kOtherPassword); });
  EXPECT_GE(
      fails_everywhere([&](IdentityVerbs& verbs) { return done(verbs.sign_in.apply(wrong)); }), 3);
}

TEST_P(FaultTest, LookingAndListing) {
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) {
              return done(verbs.sessions.actor_of(first.token, system_clock.now()));
            }),
            1)
      << "each request pays for exactly one statement";
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) { return done(verbs.sessions.me(me)); }), 2);
  EXPECT_EQ(
      fails_everywhere([&](IdentityVerbs& verbs) { return done(verbs.sessions.sessions(me)); }), 1);
  EXPECT_EQ(
      fails_everywhere([&](IdentityVerbs& verbs) { return done(verbs.sessions.devices(me)); }), 1);
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) {
              return done(verbs.accounts.list(std::nullopt, std::nullopt));
            }),
            4);
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) { return done(verbs.accounts.one(ono)); }),
            2);
}

TEST_P(FaultTest, OnesOwnSessions) {
  system_clock.forward(std::chrono::minutes{2});
  EXPECT_EQ(fails_everywhere(
                [&](IdentityVerbs& verbs) { return verbs.sessions.touch(me, system_clock.now()); }),
            1);
  EXPECT_EQ(fails_everywhere(
                [&](IdentityVerbs& verbs) { return verbs.sessions.act_as(me, first.membership); }),
            2);
  const SignedIn second = signed_in("sano@example.jp");
  EXPECT_EQ(fails_everywhere(
                [&](IdentityVerbs& verbs) { return verbs.sessions.end(me, second.session); }),
            1);
  const auto devices = *read([&](IdentityVerbs& verbs) { return verbs.sessions.devices(me); });
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) {
              return verbs.sessions.forget(me, devices.front()->id);
            }),
            2);
  EXPECT_EQ(fails_everywhere(
                [&](IdentityVerbs& verbs) { return verbs.sessions.sign_out_everywhere(me); }),
            2);
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) { return verbs.sessions.sign_out(me); }), 2);
}

TEST_P(FaultTest, KeepingAccounts) {
  const auto prepared = *read([&](IdentityVerbs& verbs) {
    return verbs.accounts.prepare_add({.email = Private<std::string>{"mori@example.jp"},
                                       .display_name = Private<std::string>{"森 亮"},
                                       .password = Private<std::string>{kPassword},
                                       .role = Role::clerk});
  });
  EXPECT_EQ(
      fails_everywhere([&](IdentityVerbs& verbs) { return done(verbs.accounts.add(prepared)); }),
      2);
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) {
              return done(verbs.accounts.add_membership(ono, {.role = Role::desk_member}));
            }),
            5);
  EXPECT_EQ(
      fails_everywhere([&](IdentityVerbs& verbs) {
        return done(verbs.accounts.end_membership(hub, first.membership, EndedReason::left, 1));
      }),
      4);
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) {
              return done(verbs.accounts.set_state(hub, ono, AccountState::suspended, 1));
            }),
            6);
}

TEST_P(FaultTest, ChangingPasswords) {
  const auto prepare = [&](IdentityVerbs& verbs) {
    return verbs.passwords.prepare_change(
        me, {Private<std::string>{kPassword}, Private<std::string>{kOtherPassword}}, caller);
  };
  EXPECT_EQ(fails_everywhere([&](IdentityVerbs& verbs) { return done(prepare(verbs)); }), 3);
  const auto prepared = *read(prepare);
  EXPECT_EQ(fails_everywhere(
                [&](IdentityVerbs& verbs) { return done(verbs.passwords.change(me, prepared)); }),
            7);
  const auto reset = *read([&](IdentityVerbs& verbs) {
    return verbs.passwords.prepare_reset(ono, {Private<std::string>{kOtherPassword}});
  });
  EXPECT_EQ(fails_everywhere(
                [&](IdentityVerbs& verbs) { return done(verbs.passwords.reset(hub, reset)); }),
            4);
}

}  // namespace
}  // namespace renkei::identity
