// Hours and dates of a facility's page, in words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "features/directory/tests/fixtures.hpp"
#include "features/directory_pages/facility_value_pages.hpp"

#include "testkit/clocks.hpp"
#include "testkit/template_keys.hpp"

namespace renkei::directory_pages {
namespace {

using testing::HasSubstr;

class HourGroups : public testing::Test {
 protected:
  std::string shown() {
    html::Value page;
    page.set("groups", hour_groups_of(card, {}, wording));
    const std::string text =
        "{{#groups}}{{#hours}}{{day}} {{text}}|{{/hours}}{{closed_note}}"
        "{{department_note}}{{/groups}}";
    const embedded::File file{"x.mustache", text};
    return html::Templates::load({&file, 1}).value().render("x", page);
  }
  html::Frame frame = testkit::real_frame();
  html::Wording wording{frame, html::Language::ja};
  FacilityCard card;
};

TEST_F(HourGroups, NightsWholeDaysAndHalfKnownTimesAreSaid) {
  card.facility.hours = {{.day = OpenDay::monday, .opens = "18:00", .closes = "09:00"},
                         {.day = OpenDay::tuesday, .opens = "00:00", .closes = "24:00"},
                         {.day = OpenDay::wednesday},
                         {.day = OpenDay::thursday, .opens = "09:00"}};
  const auto text = shown();
  EXPECT_THAT(text, HasSubstr("月曜日 18:00〜翌09:00|"));
  EXPECT_THAT(text, HasSubstr("火曜日 24時間|"));
  EXPECT_THAT(text, HasSubstr("水曜日 開いています（時間は不明）|"));
  EXPECT_THAT(text, HasSubstr("木曜日 09:00〜|"));
  EXPECT_THAT(text, HasSubstr("金曜日 記載なし|"));
}

TEST_F(HourGroups, KindsAreNamedWhereThereAreSeveralAndDepartmentsShareTheirTimes) {
  card.facility.hours = {
      {.day = OpenDay::monday,
       .opens = "09:00",
       .closes = "12:00",
       .kind = HoursKind::consultation,
       .department = "内科"},
      {.day = OpenDay::monday,
       .opens = "09:00",
       .closes = "12:00",
       .kind = HoursKind::consultation,
       .department = "外科"},
      {.day = OpenDay::monday,
       .opens = "14:00",
       .closes = "17:00",
       .kind = HoursKind::consultation,
       .department = "内科"},
      {.day = OpenDay::monday, .opens = "08:30", .closes = "11:30", .kind = HoursKind::reception}};
  EXPECT_THAT(shown(), HasSubstr("月曜日 診療 09:00〜12:00、14:00〜17:00、受付 08:30〜11:30|"));
  EXPECT_THAT(shown(), HasSubstr("時間は診療科によって違います"));
}

TEST_F(HourGroups, EveryRuleOfClosedDaysHasItsWords) {
  card.facility.closing_rules = {
      {.kind = ClosingKind::weekly, .weekday = OpenDay::sunday},
      {.kind = ClosingKind::nth_week, .weekday = OpenDay::saturday, .week = 2},
      {.kind = ClosingKind::holiday},
      {.kind = ClosingKind::dates, .first_day = "12-30", .last_day = "01-03"},
      {.kind = ClosingKind::dates, .first_day = "2027-02-01", .last_day = "2027-02-01"},
      {.kind = ClosingKind::note, .note = "学会の日"}};
  EXPECT_THAT(shown(), HasSubstr("休み：日曜日、第2土曜日、祝日、12月30日〜1月3日、"
                                 "令和9年2月1日、学会の日"));
  EXPECT_THAT(shown(), HasSubstr("祝日 休み|"));
}

TEST_F(HourGroups, WithoutAnythingStatedThereAreNoHours) { EXPECT_EQ(shown(), ""); }

TEST(FacilityValue, AFullCardGivesEveryKeyTheTemplateAsksFor) {
  const html::Frame frame = testkit::real_frame();
  FacilityCard card{.id = FacilityId{directory::id_text(1)}, .facility = directory::clinic_draft()};
  card.facility.hours[0].department = "内科";
  card.state = {.status = FacilityStatus::moved, .closed_on = Date{2026, 3, 31}};
  card.successor = directory::Successor{FacilityId{directory::id_text(2)}, "後の診療所"};
  card.assertion = {.source = "hub", .as_of = Date{2026, 3, 31}};
  card.publication = Publication{Level::desk, {}};
  card.lines.push_back({.record = {.draft = directory::line_draft(card.id)}});
  const auto value = facility_value(card, {.capabilities = {{"tppv", "TPPV", "procedure"}}},
                                    {frame, html::Language::ja}, testkit::kThatNight);
  const auto given = testkit::keys_given(value);
  for (const auto& key : testkit::keys_asked("facility")) EXPECT_TRUE(given.contains(key)) << key;
}

}  // namespace
}  // namespace renkei::directory_pages
