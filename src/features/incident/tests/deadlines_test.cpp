// By when an accident must be reported, from a dated rule; and the sheet and file that say so.
#include "features/incident/tests/incident_fixture.hpp"

#include "testkit/real_frame.hpp"
#include "testkit/template_keys.hpp"

namespace renkei::incident {
namespace {

using testing::HasSubstr;
using testing::IsSubsetOf;
using testing::Not;

DeadlineRule rule() {
  return {.valid_from = Date{2022, 4, 1},
          .early_days = 3,
          .preliminary_days = 5,
          .final_days = 30,
          .bad_faith_days = 60,
          .persons_over = 1000,
          .source = "法"};
}

TEST(Deadlines, TheDayItWasNoticedIsDayOne) {
  const Deadlines days = deadlines_by(rule(), Date{2026, 11, 24}, Harm::not_meant);
  EXPECT_EQ(days.early, (Date{2026, 11, 26}));
  EXPECT_EQ(days.preliminary, (Date{2026, 11, 28})) << "a Saturday: without delay all the same";
  EXPECT_EQ(days.final_report, (Date{2026, 12, 23}));
}

TEST(Deadlines, TheFinalReportIsDueWhenTheCommissionIsOpen) {
  EXPECT_EQ(deadlines_by(rule(), Date{2026, 12, 1}, Harm::not_meant).final_report,
            (Date{2027, 1, 4}))
      << "2026-12-30 is in the turn of the year, 2027-01-03 a Sunday";
  EXPECT_EQ(deadlines_by(rule(), Date{2026, 11, 24}, Harm::maybe_meant).final_report,
            (Date{2027, 1, 22}));
}

TEST(Deadlines, WhereTheFirstDayDoesNotCountAllIsADayLater) {
  DeadlineRule other = rule();
  other.first_day_counts = false;
  EXPECT_EQ(deadlines_by(other, Date{2026, 11, 24}, Harm::not_meant).preliminary,
            (Date{2026, 11, 29}));
}

TEST(Deadlines, ARuleThatAsksTheLaterReportFirstIsRefused) {
  DeadlineRule wrong = rule();
  wrong.final_days = 4;
  wrong.source.clear();
  const auto checked = check_rule(wrong);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().fields.size(), 2U);
  EXPECT_TRUE(check_rule(rule()));
}

TEST(Duty, WhatNobodyKnowsYetCountsAsIfItWereSo) {
  const auto duty = [](Answer sensitive, Answer bad_faith, std::int64_t persons) {
    IncidentReport report{.kind = IncidentKind::loss,
                          .noticed_at = testkit::kThatNight,
                          .what = words("書類を置き忘れた"),
                          .persons = persons,
                          .sensitive = sensitive,
                          .bad_faith = bad_faith};
    return Incident::report({IncidentId{"x"}, 2026, 1}, report, Names::unchecked,
                            hub_actor("clerk-1"), testkit::kThatNight)
        ->judged_by(rule())
        ->duty;
  };
  EXPECT_EQ(duty(Answer::unclear, Answer::no, 1), Duty::seems_owed);
  EXPECT_EQ(duty(Answer::no, Answer::no, 1000), Duty::seems_not_owed);
  EXPECT_EQ(duty(Answer::no, Answer::no, 1001), Duty::seems_owed);
  EXPECT_EQ(duty(Answer::no, Answer::yes, 1), Duty::seems_owed);
}

class IncidentSheet : public IncidentTest {};
INSTANTIATE_TEST_SUITE_P(Engines, IncidentSheet, testkit::each_engine(), testkit::engine_name);

TEST_P(IncidentSheet, GivesEveryKeyItsTemplateAsksForAndSaysThatTheRuleIsUnchecked) {
  const auto after =
      told(*acknowledged(*reported(), Answer::yes, words("患者1名の病名を含む")), {clinic});
  ASSERT_TRUE(saw(*after, doctor));
  const auto filled = filed(*measured(*after), Filing::preliminary, Date{2026, 11, 23});
  ASSERT_TRUE(filled) << refusal(filled);
  auto seen = see(filled->incident->id, coordinator);
  seen->people.emplace(nurse.who, Private<std::string>{"見本 なな"});
  const html::Frame frame = testkit::real_frame();
  const auto value = sheet_value(*seen, frame, html::Language::ja, clock.now());
  auto given = testkit::keys_given(value);
  given.insert({"lang", "hub_name", "demo", "styles", "script"});
  EXPECT_THAT(testkit::keys_asked("print_incident"), IsSubsetOf(given));
  for (const auto language : {html::Language::ja, html::Language::en}) {
    const std::string page =
        frame.page("print_incident", language, {.name = "見本市在宅拠点", .now_text = "22:14"},
                   sheet_value(*seen, frame, language, clock.now()));
    EXPECT_THAT(page, HasSubstr("2026-001"));
    EXPECT_THAT(page, HasSubstr("個人情報保護法 26条"));
    EXPECT_THAT(page, Not(HasSubstr("incident_"))) << "a word is missing";
    EXPECT_THAT(page, Not(HasSubstr("{{")));
  }
}

TEST_P(IncidentSheet, TheFileHoldsFiguresAndDaysAndNoTexts) {
  ASSERT_TRUE(reported());
  const auto lines = act<std::vector<IncidentLine>>(
      [&](IncidentActions& verbs) { return verbs.list(Which::open, {}, 50, coordinator); });
  const std::string csv = csv_of(lines.value());
  EXPECT_THAT(csv,
              HasSubstr("2026-001,誤送付,2026-11-23 22:14,2026-11-23 22:14,1,はい,いいえ,報告,"));
  EXPECT_THAT(csv, HasSubstr(",2026-11-27,,2026-12-22,,,1,0\r\n"));
  EXPECT_THAT(csv, Not(HasSubstr("指示書")));
}

}  // namespace
}  // namespace renkei::incident
