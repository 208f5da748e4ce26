// An accident is reported by whoever notices it, told to whom it touches, and closed when all that
// had to be done is done.
#include "features/incident/tests/incident_fixture.hpp"

namespace renkei::incident {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class Incidents : public IncidentTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Incidents, testkit::each_engine(), testkit::engine_name);

TEST_P(Incidents, AReportIsNumberedWithinItsYearAndComesBackAsItWasEntered) {
  const auto first = reported();
  ASSERT_TRUE(first) << refusal(first);
  EXPECT_EQ(first->incident.number(), "2026-001");
  EXPECT_EQ(reported()->incident.number(), "2026-002");
  clock.set(instant_of(Date{2027, 4, 1}, *TimeOfDay::parse("09:00")));
  EXPECT_EQ(reported()->incident.number(), "2027-001");
  const auto again = see(first->incident->id, nurse);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->incident.record(), first->incident.record());
  ASSERT_EQ(again->facilities.size(), 1U);
  EXPECT_EQ(again->facility_names.at(clinic), "見本さくら診療所");
}

TEST_P(Incidents, ATextThatSeemsToNameSomebodyIsKeptOnlyWhenItsAuthorSaysThatItDoesNot) {
  auto reporting = fax();
  reporting.report.what = words("見本様の指示書を別の薬局へFAXした");
  EXPECT_THAT(wrong_fields(report(reporting, nurse)), ElementsAre("what incident.looks_named"));
  reporting.names = Names::none_meant;
  EXPECT_TRUE(report(reporting, nurse));
}

TEST_P(Incidents, AllThatIsWrongIsSaidAtOnce) {
  auto reporting = fax();
  reporting.report.what = words("　");
  reporting.report.noticed_at = clock.now() + std::chrono::hours{1};
  reporting.report.persons = -1;
  EXPECT_THAT(wrong_fields(report(reporting, nurse)),
              ElementsAre("what incident.what_missing", "noticed_at incident.not_yet",
                          "persons incident.persons_wrong"));
}

TEST_P(Incidents, AHiddenFacilityCannotBeFoundOutByReporting) {
  auto reporting = fax();
  reporting.facilities = {clinic, hidden};
  EXPECT_THAT(wrong_fields(report(reporting, nurse)),
              ElementsAre("facilities[1] incident.facility_unknown"));
  EXPECT_TRUE(report(reporting, coordinator));
}

TEST_P(Incidents, OnlyTheReporterTheHubAndWhoWasToldSeeIt) {
  const auto seen = reported();
  ASSERT_TRUE(seen);
  const IncidentId id = seen->incident->id;
  EXPECT_EQ(refusal(see(id, doctor)), "incident.unknown") << "named in it, but not told yet";
  EXPECT_EQ(refusal(see(id, stranger)), "incident.unknown");
  EXPECT_TRUE(see(id, coordinator));
  EXPECT_EQ(listed(nurse), 1U);
  EXPECT_EQ(listed(doctor), 0U);
  ASSERT_TRUE(told(*acknowledged(*seen), {clinic}));
  EXPECT_TRUE(see(id, doctor));
  EXPECT_EQ(listed(doctor), 1U);
  EXPECT_EQ(listed(stranger), 0U);
}

TEST_P(Incidents, AFacilityThatWasToldLearnsNeitherTheReporterNorTheOthers) {
  const auto seen = reported();
  const auto after = told(*acknowledged(*seen), {clinic, station});
  ASSERT_TRUE(after) << refusal(after);
  EXPECT_EQ(after->facilities.size(), 2U);
  const auto as_doctor = see(seen->incident->id, doctor);
  ASSERT_TRUE(as_doctor);
  EXPECT_EQ(as_doctor->facilities.size(), 1U);
  EXPECT_THAT(as_doctor->people, IsEmpty());
  for (const IncidentStep& each : as_doctor->steps) {
    EXPECT_TRUE(!each.facility || *each.facility == clinic);
  }
}

TEST_P(Incidents, EachFacilityThatWasToldSaysForItselfThatItHasSeen) {
  const auto seen = reported();
  ASSERT_TRUE(told(*acknowledged(*seen), {clinic, station}));
  EXPECT_THAT(waiting(doctor), ElementsAre("incident.told today 1"));
  ASSERT_TRUE(saw(*seen, doctor));
  ASSERT_TRUE(saw(*seen, doctor)) << "twice does no harm";
  EXPECT_THAT(waiting(doctor), IsEmpty());
  EXPECT_THAT(waiting(nurse), ElementsAre("incident.told today 1"));
  EXPECT_EQ(refusal(saw(*seen, stranger)), "incident.unknown");
}

TEST_P(Incidents, HomeSaysWhatTheHubMustDoUntilItIsDone) {
  const auto seen = reported();
  EXPECT_THAT(waiting(coordinator),
              ElementsAre("incident.reported critical 1", "incident.preliminary week 1"));
  const auto taken = acknowledged(*seen);
  EXPECT_THAT(waiting(coordinator),
              ElementsAre("incident.unmeasured week 1", "incident.preliminary week 1"));
  clock.forward(std::chrono::hours{24 * 3});
  EXPECT_THAT(waiting(coordinator), Contains("incident.preliminary critical 1"));
  const auto sent = filed(*measured(*taken), Filing::preliminary, Date{2026, 11, 26});
  ASSERT_TRUE(sent) << refusal(sent);
  EXPECT_THAT(waiting(coordinator), ElementsAre("incident.final week 1"));
  clock.set(instant_of(Date{2026, 12, 16}, *TimeOfDay::parse("09:00")));
  EXPECT_THAT(waiting(coordinator), ElementsAre("incident.final today 1"));
  EXPECT_THAT(waiting(stranger), IsEmpty());
}

TEST_P(Incidents, IsClosedOnlyWhenMeasuredAndFiled) {
  const auto taken = acknowledged(*reported());
  EXPECT_EQ(refusal(closed(*taken)), "incident.measures_missing");
  auto at = measured(*taken);
  EXPECT_EQ(refusal(closed(*at)), "incident.filings_missing");
  for (const Filing each : {Filing::preliminary, Filing::final_report, Filing::persons_told}) {
    at = filed(*at, each, Date{2026, 11, 23});
    ASSERT_TRUE(at) << refusal(at);
  }
  const auto done = closed(*at);
  ASSERT_TRUE(done) << refusal(done);
  EXPECT_EQ(listed(nurse, Which::open), 0U);
  EXPECT_EQ(listed(nurse, Which::closed), 1U);
  EXPECT_EQ(refusal(measured(*done)), "incident.closed");
  EXPECT_THAT(waiting(coordinator), IsEmpty());
}

TEST_P(Incidents, ToDecideAgainstTheFactsNeedsAReason) {
  const auto seen = reported();
  EXPECT_THAT(wrong_fields(acknowledged(*seen, Answer::no)),
              ElementsAre("note incident.duty_note_missing"));
  const auto decided = acknowledged(*seen, Answer::no, words("封筒は開かれずに戻った"));
  ASSERT_TRUE(decided) << refusal(decided);
  EXPECT_FALSE(decided->incident.next_due());
  EXPECT_TRUE(closed(*measured(*decided)));
}

TEST_P(Incidents, AVerbAgainstAnOlderVersionIsRefused) {
  const auto seen = reported();
  ASSERT_TRUE(acknowledged(*seen));
  EXPECT_EQ(refusal(acknowledged(*seen)), "incident.changed_meanwhile");
}

TEST_P(Incidents, ANewRuleHoldsForWhatIsNoticedFromItsDayOn) {
  DeadlineRule rule{.valid_from = Date{2026, 12, 1},
                    .early_days = 1,
                    .preliminary_days = 2,
                    .final_days = 20,
                    .bad_faith_days = 40,
                    .persons_over = 10,
                    .source = "見本の改正",
                    .is_checked = true};
  const auto add = [&] {
    return act<bool>([&](IncidentActions& verbs) -> Result<bool> {
      auto added = verbs.add_rule(rule);
      if (!added) return pass_on(added);
      return true;
    });
  };
  ASSERT_TRUE(add());
  EXPECT_EQ(refusal(add()), "incident.rule_there");
  EXPECT_EQ(reported()->incident->preliminary_due, (Date{2026, 11, 27}));
  clock.set(instant_of(Date{2026, 12, 1}, *TimeOfDay::parse("09:00")));
  EXPECT_EQ(reported()->incident->preliminary_due, (Date{2026, 12, 2}));
  EXPECT_EQ(reported()->rule->source, "見本の改正");
}

}  // namespace
}  // namespace renkei::incident
