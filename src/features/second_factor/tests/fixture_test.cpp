// The fixture's functions; kept out of the header so that each test file stays quick to compile.
#include "features/second_factor/tests/fixture.hpp"

namespace renkei::second_factor {

identity::AccountId FactorTest::account(const std::string& email, Role role,
                                        std::optional<std::string> made_by) {
  const auto added = identity_write<identity::AccountId>(
      [&](identity::IdentityVerbs& verbs) -> Result<identity::AccountId> {
        auto prepared =
            verbs.accounts.prepare_add({.email = Private{email},
                                        .display_name = Private<std::string>{"佐野 裕子"},
                                        .password = Private<std::string>{kPassword},
                                        .role = role});
        if (!prepared) return pass_on(prepared);
        prepared->made_by = std::move(made_by);
        const auto made = verbs.accounts.add(*prepared);
        if (!made) return pass_on(made);
        return made->account->id;
      });
  EXPECT_EQ(reason_of(added), "");
  return added.value();
}

identity::SignInAnswer FactorTest::password_step(const std::string& email) {
  auto answer = identity_write<identity::SignInAnswer>(
      [&](identity::IdentityVerbs& verbs) -> Result<identity::SignInAnswer> {
        const auto prepared = verbs.sign_in.prepare(
            {Private{email}, Private<std::string>{kPassword}}, {.address = "192.0.2.1"});
        if (!prepared) return pass_on(prepared);
        auto attempt = verbs.sign_in.apply(*prepared);
        if (!attempt) return pass_on(attempt);
        return *std::move(attempt);
      });
  EXPECT_EQ(reason_of(answer), "");
  return answer.value();
}

std::string FactorTest::ticket_of(const std::string& email) {
  return std::get<identity::HalfSignedIn>(password_step(email)).ticket;
}

Actor FactorTest::actor_of(const std::string& session_token) {
  auto present =
      sql::read_for<std::optional<identity::Present>>(*database, [&](sql::Session& session) {
        return identity::IdentityFeature::actor_of(session, session_token, system_clock.now());
      });
  EXPECT_TRUE(present);
  return present && *present ? (**present).actor : Actor{};
}

std::string FactorTest::whole_ticket(const Actor& actor) {
  const auto ticket =
      identity_write<std::string>([&](identity::IdentityVerbs& verbs) -> Result<std::string> {
        const auto prepared = verbs.proofs.prepare(actor, {Private<std::string>{kPassword}},
                                                   {.address = "192.0.2.1"});
        if (!prepared) return pass_on(prepared);
        auto attempt = verbs.proofs.apply(*prepared);
        if (!attempt) return pass_on(attempt);
        return *std::move(attempt);
      });
  EXPECT_EQ(reason_of(ticket), "");
  return ticket.value_or("");
}

std::string FactorTest::app_code(const std::string& secret_base32) {
  // An app reads base32; so does this one.
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string bytes;
  unsigned held = 0;
  unsigned bits = 0;
  for (const char letter : secret_base32) {
    held = (held << 5U) | static_cast<unsigned>(kLetters.find(letter));
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>((held >> bits) & 0xffU);
    held &= (1U << bits) - 1U;
  }
  return crypto::code_of_step(bytes, crypto::code_step(system_clock.now()));
}

Confirmed FactorTest::set_up(const std::string& ticket, const Actor& by) {
  const auto begun =
      write<AppSetup>([&](FactorVerbs& verbs) { return verbs.factors.begin(ticket); });
  EXPECT_EQ(reason_of(begun), "");
  secret = begun->secret;
  auto confirmed = write<Attempt<Confirmed>>([&](FactorVerbs& verbs) {
    return verbs.factors.confirm(ticket, app_code(secret), {.address = "192.0.2.1"}, by);
  });
  EXPECT_EQ(refusal(confirmed), "");
  return confirmed.value().value();
}

}  // namespace renkei::second_factor
