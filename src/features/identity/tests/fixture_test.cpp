// The fixture's functions; kept out of the header so that each test file stays quick to compile.
#include "features/identity/tests/fixture.hpp"

namespace renkei::identity {

AccountId IdentityTest::account(const std::string& email, Role role) {
  const auto prepared = read([&](IdentityVerbs& verbs) {
    return verbs.accounts.prepare_add({.email = Private{email},
                                       .display_name = Private<std::string>{"佐野 裕子"},
                                       .password = Private<std::string>{kPassword},
                                       .role = role});
  });
  EXPECT_TRUE(prepared);
  const auto added =
      write([&](IdentityVerbs& verbs) { return verbs.accounts.add(prepared.value()); });
  EXPECT_TRUE(added);
  return added.value().account->id;
}

Result<Attempt<SignInAnswer>> IdentityTest::sign_in(const std::string& email,
                                                    const std::string& password,
                                                    const Caller& caller) {
  const auto prepared = read([&](IdentityVerbs& verbs) {
    return verbs.sign_in.prepare({Private{email}, Private{password}}, caller);
  });
  if (!prepared) return pass_on(prepared);
  return write([&](IdentityVerbs& verbs) { return verbs.sign_in.apply(*prepared); });
}

SignedIn IdentityTest::signed_in(const std::string& email, const Caller& caller) {
  const auto attempt = sign_in(email, kPassword, caller);
  EXPECT_EQ(refusal(attempt), "");
  return std::get<SignedIn>(attempt.value().value());
}

std::string IdentityTest::refusal(const Result<Attempt<SignInAnswer>>& attempt) {
  if (!attempt) return std::string{attempt.error().reason.key()};
  if (!*attempt) return std::string{attempt->error().reason.key()};
  return {};
}

std::optional<Present> IdentityTest::look(const std::string& token) {
  auto present = read(
      [&](IdentityVerbs& verbs) { return verbs.sessions.actor_of(token, system_clock.now()); });
  EXPECT_TRUE(present);
  return present.value_or(std::nullopt);
}

std::int64_t IdentityTest::rows(const std::string& table) {
  std::int64_t count = 0;
  EXPECT_TRUE(database->read([&](sql::Session& session) {
    return session.query("SELECT COUNT(*) FROM " + table, [&](const sql::Row& row) -> Result<void> {
      count = row.integer(0);
      return {};
    });
  }));
  return count;
}

}  // namespace renkei::identity
