// Whoever's second step was changed hears of it, and nobody else.
#include <gmock/gmock.h>

#include "features/second_factor/own_tidings_sql.hpp"
#include "features/second_factor/tests/passkey_fixture.hpp"

namespace renkei::second_factor {
namespace {

using testing::ElementsAre;

class OwnTidingsTest : public PasskeyTest {
 protected:
  // What is told of all that has happened since the last time it was asked: kind and account.
  std::vector<std::string> told() {
    std::vector<std::string> found;
    auto read = database->read([&](sql::Session& session) -> Result<void> {
      std::vector<Happening> events;
      auto all =
          session.query("SELECT id, topic, subject FROM outbox ORDER BY id",
                        [&](const sql::Row& row) -> Result<void> {
                          events.push_back({std::string{row.text(0)}, std::string{row.text(1)},
                                            std::string{row.text(2)}});
                          return {};
                        });
      if (!all) return pass_on(all);
      for (const Happening& each : events) {
        if (!heard_.insert(each.id).second) continue;
        const auto tidings = OwnTidings{session}.of(each, clock.now());
        if (!tidings) return pass_on(tidings);
        for (const Tiding& tiding : *tidings) {
          EXPECT_EQ(tiding.topic, TidingTopic::security);
          EXPECT_EQ(tiding.subject, each.id) << "each change is told by itself";
          found.push_back(tiding.kind + (tiding.to.account == sano.text() ? "" : " to another"));
        }
      }
      return {};
    });
    EXPECT_EQ(reason_of(read), "");
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  std::set<std::string> heard_;
};
INSTANTIATE_TEST_SUITE_P(Engines, OwnTidingsTest, testkit::each_engine(), testkit::engine_name);

TEST_P(OwnTidingsTest, APasskeyThatComesOrGoesIsTold) {
  choose();
  EXPECT_THAT(told(), ElementsAre("second_factor.passkeys_changed"));
  ASSERT_EQ(reason_of(remove(passkeys().front())), "");
  EXPECT_THAT(told(), ElementsAre("second_factor.passkeys_changed"));
}

TEST_P(OwnTidingsTest, AnAppAndNewRecoveryCodesAreTold) {
  token = std::get<identity::SignedIn>(password_step(kSano)).token;
  set_up(whole_ticket(actor_of(token)), actor_of(token));
  EXPECT_THAT(told(), ElementsAre("second_factor.app_changed"));
  const std::string ticket = whole_ticket(actor_of(token));
  const auto renewed =
      write<RecoveryCodes>([&](FactorVerbs& verbs) { return verbs.factors.renew_codes(ticket); });
  ASSERT_EQ(reason_of(renewed), "");
  EXPECT_THAT(told(), ElementsAre("second_factor.codes_renewed"));
}

TEST_P(OwnTidingsTest, TheOwnerHearsThatTwoOthersHaveOpenedAWayIn) {
  rule.ask_of(Role::coordinator);
  set_up(ticket_of(kSano));
  told();
  const auto asked = write<EmergencyAccess>([&](FactorVerbs& verbs) {
    return verbs.emergencies.ask(
        hub_actor("019ab000-0000-7000-8000-0000000000aa"),
        {.account = sano, .reason = Private<std::string>{"スマートフォンを水没"}});
  });
  ASSERT_EQ(reason_of(asked), "");
  EXPECT_THAT(told(), ElementsAre()) << "asked, and not yet approved";
  const auto approved = write<ApprovedEmergency>([&](FactorVerbs& verbs) {
    return verbs.emergencies.approve(hub_actor("019ab000-0000-7000-8000-0000000000bb"),
                                     (*asked)->id, 1);
  });
  ASSERT_EQ(reason_of(approved), "");
  EXPECT_THAT(told(), ElementsAre("second_factor.emergency_approved"));
}

}  // namespace
}  // namespace renkei::second_factor
