// A critical line that is nobody's goes on, to the second coordinator and to the duty phone; no
// weekend is silent.
#include "features/home/tests/home_fixture.hpp"

namespace renkei::home {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Escalation : public HomeTest {
 protected:
  void SetUp() override {
    HomeTest::SetUp();
    waiting = {line("a.line", Severity::critical, at(11, 20, "09:00"))};
    DutyDraft draft;
    draft.second = second.who;
    draft.duty_name = "当番携帯";
    draft.duty_phone = "000-999-0001";
    draft.closing_days = {{Date{2026, 12, 28}, "年末"}};
    ASSERT_TRUE(set_duty(draft));
  }
  std::optional<EscalationStep> reached() { return only_row(first).state.reached; }
};
INSTANTIATE_TEST_SUITE_P(Engines, Escalation, testkit::each_engine(), testkit::engine_name);

TEST_P(Escalation, AfterAQuarterOfAnHourTheSecondCoordinatorAfterAnotherTheDutyPhone) {
  escalation();
  EXPECT_FALSE(reached());
  clock.forward(std::chrono::minutes{14});
  escalation();
  EXPECT_FALSE(reached());
  clock.forward(std::chrono::minutes{1});
  escalation();
  EXPECT_EQ(reached(), EscalationStep::second);
  escalation();
  EXPECT_THAT(steps(), ElementsAre(RowStepKind::second)) << "each step is recorded once";
  clock.forward(std::chrono::minutes{15});
  escalation();
  EXPECT_EQ(reached(), EscalationStep::duty);
  clock.forward(std::chrono::hours{3});
  escalation();
  EXPECT_THAT(steps(), ElementsAre(RowStepKind::duty, RowStepKind::second));
}

TEST_P(Escalation, WhoeverTakesItEndsIt) {
  escalation();
  clock.forward(std::chrono::minutes{10});
  ASSERT_TRUE(take(first));
  clock.forward(std::chrono::minutes{30});
  escalation();
  EXPECT_FALSE(reached());
  ASSERT_TRUE(release(first));
  escalation();
  clock.forward(std::chrono::minutes{14});
  escalation();
  EXPECT_FALSE(reached()) << "the quarter of an hour begins anew";
}

TEST_P(Escalation, WhileTheHubIsClosedTheDutyPhoneComesAtOnce) {
  for (const Instant closed :
       {at(11, 24, "22:14"), at(11, 28, "10:00"), at(11, 23, "10:00"), at(12, 28, "10:00")}) {
    clock.set(closed);
    escalation();
    EXPECT_EQ(reached(), EscalationStep::duty) << japan_time(closed).date.text();
    ASSERT_TRUE(take(first));
    ASSERT_TRUE(release(first));
  }
}

TEST_P(Escalation, WhatIsPutOffOrNotCriticalWaitsForNobody) {
  ASSERT_TRUE(snooze(at(11, 25, "09:00"), "返事待ち"));
  escalation();
  clock.forward(std::chrono::hours{1});
  escalation();
  EXPECT_FALSE(reached());
  waiting.front().severity = Severity::today;
  clock.set(at(11, 28, "10:00"));
  escalation();
  EXPECT_FALSE(reached());
}

TEST_P(Escalation, WithoutASecondCoordinatorTheDutyPhoneIsNext) {
  ASSERT_TRUE(set_duty({}, 2));
  escalation();
  clock.forward(std::chrono::minutes{15});
  escalation();
  EXPECT_EQ(reached(), EscalationStep::duty);
}

TEST_P(Escalation, WhatIsDueOnAClosedDayIsUrgentOnTheLastOpenDayBefore) {
  waiting = {line("a.line", Severity::week, {}, Date{2026, 11, 29})};  // a Sunday
  clock.set(at(11, 26, "10:00"));
  EXPECT_EQ(only_row(first).item.severity, Severity::week);
  clock.set(at(11, 27, "10:00"));
  EXPECT_EQ(only_row(first).item.severity, Severity::today);
  EXPECT_TRUE(only_row(first).before_closing);
  waiting.front().severity = Severity::today;
  EXPECT_EQ(only_row(first).item.severity, Severity::critical);
}

TEST_P(Escalation, TheHoursAreSetAgainstTheVersionThatWasRead) {
  EXPECT_EQ(refusal(set_duty({}, 1)), "home.changed_meanwhile");
  DutyDraft wrong;
  wrong.closes = wrong.opens;
  EXPECT_EQ(refusal(set_duty(wrong, 2)), "home.duty_wrong");
  const auto kept = act<KeptDuty>([](HomeActions& verbs) { return verbs.duty(); });
  EXPECT_EQ(kept->version, 2);
  EXPECT_EQ(kept->duty->duty_phone, "000-999-0001");
  EXPECT_EQ(kept->duty->closing_days.size(), 1U);
}

TEST_P(Escalation, TheJobComesBackEachMinuteAndLeavesOneRow) {
  sql::JobRunner runner{*database, system_clock, "test"};
  const EscalationMeans means{*database, *ids, clock, system_clock,
                              [this](sql::Session&) { return sources(); }};
  register_jobs(runner, means);
  const auto enqueued = database->write(
      {.apply = [&](sql::Session& session) { return enqueue_escalation(session, means); }});
  ASSERT_TRUE(enqueued);
  for (int minute = 0; minute < 3; ++minute) {
    EXPECT_FALSE(runner.run_one().value()) << "not before its minute";
    system_clock.forward(std::chrono::minutes{1});
    EXPECT_TRUE(runner.run_one().value());
  }
  std::int64_t jobs = 0;
  const auto counted = database->read([&](sql::Session& session) {
    return session.query("SELECT count(*) FROM job", [&](const sql::Row& row) -> Result<void> {
      jobs = row.integer(0);
      return {};
    });
  });
  ASSERT_TRUE(counted);
  EXPECT_EQ(jobs, 2) << "the one just done and the next";
}

}  // namespace
}  // namespace renkei::home
