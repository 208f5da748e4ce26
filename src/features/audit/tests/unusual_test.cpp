// What is unlike usual is found, with its reason, and only that.
#include "features/audit/tests/audit_fixture.hpp"

namespace renkei::audit {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using Reasons = std::vector<Unusual>;

class UnlikeUsual : public AuditTest {
 protected:
  Reasons reasons_of_only_look() {
    watch_all();
    const auto found = unusual();
    EXPECT_EQ(found.size(), 1U);
    return found.empty() ? Reasons{} : found.front().look.reasons;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, UnlikeUsual, testkit::each_engine(), testkit::engine_name);

TEST_P(UnlikeUsual, IsALookFromOutsideTheTeam) {
  looks_at_hanako(nurse_7);
  looks_at_hanako(stranger);
  EXPECT_EQ(reasons_of_only_look(), Reasons{Unusual::outside_team});
  const auto found = unusual();
  EXPECT_EQ(found.front().doer.name->reveal(), "よその 看護師");
  EXPECT_EQ(found.front().patient->reveal(), "見本 花子");
}

TEST_P(UnlikeUsual, IsNotALookOfTheHubOrOfTheAuditByDay) {
  looks_at_hanako(officer);
  on_record(auditor, "GET /api/audit/rows", {hanako.text()});
  on_record(stranger, "GET /api/home/work", {hanako.text()});
  watch_all();
  EXPECT_TRUE(unusual().empty());
}

TEST_P(UnlikeUsual, IsALookAfterTheFacilityHasLeftTheTeam) {
  const auto team = this->team(coordinator);
  ASSERT_TRUE(team);
  looks_at_hanako(nurse_7);
  for (const auto& each : team->members) {
    if (each.member->facility == station) {
      ASSERT_TRUE(end(each.member, Date{2026, 11, 23}));
    }
  }
  clock.forward(hours{24});
  looks_at_hanako(nurse_7);
  EXPECT_EQ(reasons_of_only_look(), Reasons{Unusual::outside_team});
}

TEST_P(UnlikeUsual, IsALookAtNightByTheRuleOfThatDay) {
  clock.set(instant_of(Date{2026, 11, 23}, TimeOfDay::of_minute(21 * 60 + 59).value()));
  looks_at_hanako(nurse_7);
  clock.forward(minutes{1});
  looks_at_hanako(nurse_7);
  clock.set(instant_of(Date{2026, 11, 24}, TimeOfDay::of_minute(6 * 60).value()));
  looks_at_hanako(nurse_7);
  EXPECT_EQ(reasons_of_only_look(), Reasons{Unusual::at_night});
  EXPECT_EQ(unusual({.reason = Unusual::at_night}).size(), 1U);
  EXPECT_TRUE(unusual({.reason = Unusual::many}).empty());
}

TEST_P(UnlikeUsual, IsWhatALaterRuleSaysFromItsDayOn) {
  const RuleDraft late{.from_day = Date{2026, 11, 24},
                       .night_from = "23:00",
                       .night_until = "05:00",
                       .many_an_hour = 30,
                       .review_every_days = 31,
                       .reason = Private{std::string{"24時間の当番が増えた"}}};
  const auto set = [&](RuleDraft draft) {
    return on_audit<UnusualRule>(
        [&](AuditVerbs& verbs) { return verbs.reviews.rule(std::move(draft), auditor); });
  };
  ASSERT_TRUE(set(late));
  RuleDraft past = late;
  past.from_day = Date{2026, 11, 22};
  EXPECT_EQ(refusal(set(past)), "audit.wrong") << "what was usual is not said afterwards";
  clock.set(instant_of(Date{2026, 11, 23}, TimeOfDay::of_minute(22 * 60).value()));
  looks_at_hanako(nurse_7);
  clock.forward(hours{24});
  looks_at_hanako(nurse_7);
  EXPECT_EQ(reasons_of_only_look(), Reasons{Unusual::at_night});
  EXPECT_EQ(japan_time(unusual().front().look.at).date, (Date{2026, 11, 23}));
}

TEST_P(UnlikeUsual, AreManyPatientsWithinAnHourOnce) {
  for (int number = 0; number < 33; ++number) {
    patient::PatientDraft draft = patient::hanako();
    draft.name.given = text("例" + std::to_string(number));
    const auto id = enrolled(draft).standing().id;
    on_record(officer, kLookRoute, {id.text()});
    on_record(officer, kLookRoute, {id.text()});  // the same patient again is no other patient
    clock.forward(minutes{1});
    if (number == 20) watch_all();  // in parts as in one
  }
  EXPECT_EQ(reasons_of_only_look(), Reasons{Unusual::many});
  EXPECT_EQ(unusual().front().look.in_the_hour, 31);
}

TEST_P(UnlikeUsual, AreNotManyPatientsOverADay) {
  for (int number = 0; number < 33; ++number) {
    patient::PatientDraft draft = patient::hanako();
    draft.name.given = text("例" + std::to_string(number));
    on_record(officer, kLookRoute, {enrolled(draft).standing().id.text()});
    clock.forward(minutes{3});
  }
  watch_all();
  EXPECT_TRUE(unusual().empty());
}

TEST_P(UnlikeUsual, IsABrokenGlassAndWhatWasSeenThroughIt) {
  const auto access = open(hanako_by("みほんはなこ", "S17.3.4"), stranger);
  ASSERT_TRUE(access) << refusal(access);
  on_record(stranger, kGlassRoute, {hanako.text(), access->access->id.text()});
  EXPECT_EQ(reasons_of_only_look(), Reasons{Unusual::break_glass});
  clock.forward(hours{5});
  looks_at_hanako(stranger);
  watch_all();
  EXPECT_EQ(unusual({.reason = Unusual::outside_team}).size(), 1U) << "it is over by then";
}

TEST_P(UnlikeUsual, IsARefusedLookButNoFormFilledWrongly) {
  on_record(stranger, kLookRoute, {hanako.text()}, "patient.unknown");
  on_record(stranger, kGlassRoute, {}, "break_glass.nobody");
  on_record(stranger, kGlassRoute, {}, "break_glass.wrong");
  watch_all();
  const auto found = unusual({.reason = Unusual::refused});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0].look.patient) << "nobody was found";
  EXPECT_EQ(found[1].look.patient, hanako.text());
}

TEST_P(UnlikeUsual, IsKeptOnceHoweverOftenItIsLookedFor) {
  looks_at_hanako(stranger);
  watch_all();
  watch_all();
  EXPECT_EQ(unusual().size(), 1U);
}

}  // namespace
}  // namespace renkei::audit
