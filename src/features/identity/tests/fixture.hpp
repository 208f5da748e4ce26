// What the tests of identity's verbs share: a real database on each engine, a cheap argon2, the
// machine's clock moved by hand.
#pragma once
#include <gtest/gtest.h>

#include "kernel/trace.hpp"

#include "features/identity/identity_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::identity {

class HeldOutbox final : public Outbox {
 public:
  void add(Event event) override { topics.emplace_back(event.topic); }
  std::vector<std::string> topics;
};

inline constexpr const char* kPassword = "persimmons in late autumn";
inline constexpr const char* kOtherPassword = "chestnuts in early winter";

class IdentityTest : public testkit::DatabaseTest {
 protected:
  // Runs `verb` on all verbs in one write transaction, as the dispatcher does.
  template <class Verb>
  auto write(Verb verb) {
    using Answer = std::invoke_result_t<Verb, IdentityVerbs&>;
    Answer answer = fail(ErrorKind::fault, "sql.not_run");
    auto written = database->write({.apply = [&](sql::Session& session) -> Result<void> {
      answer = on(session, verb);
      if (!answer) return pass_on(answer);
      return {};
    }});
    if (!written) answer = tl::unexpected{written.error()};
    return answer;
  }
  // The same on a snapshot.
  template <class Verb>
  auto read(Verb verb) {
    using Answer = std::invoke_result_t<Verb, IdentityVerbs&>;
    Answer answer = fail(ErrorKind::fault, "sql.not_run");
    auto seen = database->read([&](sql::Session& session) -> Result<void> {
      answer = on(session, verb);
      if (!answer) return pass_on(answer);
      return {};
    });
    if (!seen) answer = tl::unexpected{seen.error()};
    return answer;
  }
  template <class Verb>
  auto on(sql::Session& session, Verb& verb) {
    outbox.topics.clear();
    trace = {};
    IdentityFeature feature{session, means(), facts, outbox, trace};
    return verb(feature.verbs());
  }
  Means means() { return {system_clock, *ids, passwords, keys, second_step}; }

  // An account that may sign in with kPassword.
  AccountId account(const std::string& email, Role role = Role::clerk);
  Result<Attempt<SignInAnswer>> sign_in(const std::string& email, const std::string& password,
                                        const Caller& caller = {.address = "192.0.2.1"});
  // A sign-in that must succeed.
  SignedIn signed_in(const std::string& email, const Caller& caller = {.address = "192.0.2.1"});
  // The reason an attempt was refused with, whether it was counted or not.
  std::string refusal(const Result<Attempt<SignInAnswer>>& attempt);
  std::optional<Present> look(const std::string& token);
  Actor actor(const SignedIn& signed_in) { return look(signed_in.token)->actor; }
  std::int64_t rows(const std::string& table);

  crypto::PasswordHasher passwords{{.memory_bytes = 8192, .passes = 1}};
  Keys keys{crypto::Key::random()};
  SecondStepRule second_step;
  HubFacts facts{.name = "見本市"};
  HeldOutbox outbox;
  Trace trace;
};

}  // namespace renkei::identity
