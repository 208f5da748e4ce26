// The fixture's functions; kept out of the header so that each test file stays quick to compile.
#include "features/people/tests/fixture.hpp"

namespace renkei::people {

Result<Joined> PeopleTest::join(const std::string& token, const std::string& name,
                                std::optional<std::string> email) {
  Joining joining{
      .token = token, .display_name = Private{name}, .password = Private<std::string>{kPassword}};
  if (email) joining.email = Private{*email};
  const auto prepared =
      read<PreparedJoining>([&](PeopleVerbs& verbs) { return verbs.invitations.prepare(joining); });
  if (!prepared) return pass_on(prepared);
  return write<Joined>([&](PeopleVerbs& verbs) { return verbs.invitations.join(*prepared); });
}

std::string PeopleTest::session_of(const std::string& sign_in_name) {
  Trace trace;
  auto opened =
      sql::write_for<std::string>(*database, [&](sql::Session& session) -> Result<std::string> {
        sql::SqlOutbox outbox{session, *ids, clock.now()};
        identity::IdentityFeature feature{session, identity_means(), facts, outbox, trace};
        auto& verbs = feature.verbs().sign_in;
        const auto prepared = verbs.prepare(
            {Private{sign_in_name}, Private<std::string>{kPassword}}, {.address = "192.0.2.1"});
        if (!prepared) return pass_on(prepared);
        auto attempt = verbs.apply(*prepared);
        if (!attempt) return pass_on(attempt);
        if (!*attempt) return pass_on(*attempt);
        return std::get<identity::SignedIn>(**attempt).token;
      });
  EXPECT_EQ(reason_of(opened), "");
  return opened.value_or("");
}

Actor PeopleTest::actor_of(const std::string& session_token) {
  auto present =
      sql::read_for<std::optional<identity::Present>>(*database, [&](sql::Session& session) {
        return identity::IdentityFeature::actor_of(session, session_token, system_clock.now());
      });
  EXPECT_TRUE(present);
  return present && *present ? (**present).actor : Actor{};
}

Actor PeopleTest::joined(InvitationDraft draft, const std::string& email) {
  const auto invited = invite(hub, std::move(draft));
  EXPECT_EQ(reason_of(invited), "");
  const auto joined = join(invited->token, "佐野 裕子", email);
  EXPECT_EQ(reason_of(joined), "");
  return actor_of(session_of(email));
}

}  // namespace renkei::people
