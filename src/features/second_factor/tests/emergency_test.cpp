// Letting somebody in whose phone is lost: two people, one code, a few hours.
#include "features/second_factor/tests/fixture.hpp"

namespace renkei::second_factor {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;

constexpr const char* kEmail = "sano@example.jp";

class EmergencyTest : public FactorTest {
 protected:
  EmergencyTest() {
    rule.ask_of(Role::coordinator);
    set_up(ticket_of(kEmail));
  }
  Result<EmergencyAccess> ask(const Actor& by) {
    return write<EmergencyAccess>([&](FactorVerbs& verbs) {
      return verbs.emergencies.ask(
          by, {.account = sano, .reason = Private<std::string>{"スマートフォンを水没"}});
    });
  }
  Result<ApprovedEmergency> approve(const Actor& by, const EmergencyId& id,
                                    std::int64_t version = 1) {
    return write<ApprovedEmergency>(
        [&](FactorVerbs& verbs) { return verbs.emergencies.approve(by, id, version); });
  }

  // An account that `maker` has made or invited.
  Actor made_by(const Actor& maker, const std::string& email) {
    return hub_actor(account(email, Role::coordinator, maker.who).text());
  }

  identity::AccountId sano = account(kEmail);
  Actor ono = hub_actor("019ab000-0000-7000-8000-0000000000aa");
  Actor mori = hub_actor("019ab000-0000-7000-8000-0000000000bb");
};
INSTANTIATE_TEST_SUITE_P(Engines, EmergencyTest, testkit::each_engine(), testkit::engine_name);

TEST_P(EmergencyTest, OneAsksAnotherApprovesAndTheCodeOpensOnce) {
  const auto asked = ask(ono);
  ASSERT_EQ(reason_of(asked), "");
  const auto approved = approve(mori, (*asked)->id);
  ASSERT_EQ(reason_of(approved), "");
  const auto entered = enter(ticket_of(kEmail), approved->code);
  ASSERT_EQ(refusal(entered), "");
  EXPECT_EQ(actor_of((*entered)->door.token).who, sano.text());
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), approved->code)), "second_factor.code_wrong");
}

TEST_P(EmergencyTest, NobodyApprovesWhatTheyAskedOrWhatIsAboutThem) {
  EXPECT_EQ(reason_of(ask(hub_actor(sano.text()))), "second_factor.needs_another_person");
  const auto asked = ask(ono);
  EXPECT_EQ(reason_of(approve(ono, (*asked)->id)), "second_factor.needs_another_person");
  EXPECT_EQ(reason_of(approve(hub_actor(sano.text()), (*asked)->id)),
            "second_factor.needs_another_person");
  EXPECT_EQ(reason_of(approve(mori, (*asked)->id, 7)), "second_factor.changed_meanwhile");
}

TEST_P(EmergencyTest, NobodyApprovesForAnAccountTheyHaveMade) {
  const Actor second = made_by(mori, "second@example.jp");
  const auto asked = ask(second);
  ASSERT_EQ(reason_of(asked), "");
  EXPECT_EQ(reason_of(approve(mori, (*asked)->id)), "second_factor.needs_independent_person");
  EXPECT_EQ(reason_of(approve(ono, (*asked)->id)), "");
}

TEST_P(EmergencyTest, AnAccountTheAskerHasMadeLatelyApprovesNothingOfHis) {
  const Actor second = made_by(mori, "second@example.jp");
  const auto early = ask(mori);
  EXPECT_EQ(reason_of(approve(second, (*early)->id)), "second_factor.needs_independent_person");
  system_clock.forward(kOwnMakingCountsAfter);
  const auto late = ask(mori);
  EXPECT_EQ(reason_of(approve(second, (*late)->id)), "");
}

TEST_P(EmergencyTest, TheSessionEndsFourHoursAfterTheApproval) {
  const auto asked = ask(ono);
  const auto approved = approve(mori, (*asked)->id);
  const auto entered = enter(ticket_of(kEmail), approved->code);
  const std::string session = (*entered)->door.token;
  const auto touch = [&] {
    ASSERT_TRUE(database->write({.apply = [&](sql::Session& at) {
      return identity::IdentityFeature::touch(at, actor_of(session), system_clock.now());
    }}));
  };
  for (int half_hours = 1; half_hours < 8; ++half_hours) {
    system_clock.forward(30min);
    ASSERT_TRUE(actor_of(session).is_signed_in()) << half_hours;
    touch();
  }
  system_clock.forward(30min);
  EXPECT_FALSE(actor_of(session).is_signed_in());
}

TEST_P(EmergencyTest, ACodeThatWasNotUsedInTimeOpensNothing) {
  const auto asked = ask(ono);
  const auto approved = approve(mori, (*asked)->id);
  system_clock.forward(4h);
  EXPECT_EQ(refusal(enter(ticket_of(kEmail), approved->code)), "second_factor.code_wrong");
}

TEST_P(EmergencyTest, WhatNobodyApprovesWithinAnHourIsOver) {
  const auto asked = ask(ono);
  system_clock.forward(1h);
  EXPECT_EQ(reason_of(approve(mori, (*asked)->id)), "second_factor.emergency_over");
}

TEST_P(EmergencyTest, WhatIsRefusedStaysRefusedAndIsListed) {
  const auto asked = ask(ono);
  ASSERT_TRUE(write<EmergencyAccess>(
      [&](FactorVerbs& verbs) { return verbs.emergencies.refuse((*asked)->id, 1); }));
  EXPECT_EQ(reason_of(approve(mori, (*asked)->id, 2)), "second_factor.emergency_over");
  const auto list = write<std::vector<EmergencyAccess>>(
      [](FactorVerbs& verbs) { return verbs.emergencies.list(); });
  ASSERT_EQ(list->size(), 1U);
  EXPECT_EQ(list->front().state(system_clock.now()), EmergencyState::refused);
}

}  // namespace
}  // namespace renkei::second_factor
