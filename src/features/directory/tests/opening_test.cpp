// Open, closed or not known: the three answers about a day and about a minute.
#include "features/directory/opening.hpp"

#include <gtest/gtest.h>

namespace renkei::directory {
namespace {

// 2026-11-23 is a Monday and a public holiday, 24 a Tuesday.
constexpr DayInQuestion kHoliday{Date{2026, 11, 23}, true};
constexpr DayInQuestion kTuesday{Date{2026, 11, 24}, false};
constexpr DayInQuestion kWednesday{Date{2026, 11, 25}, false};

const std::vector<OpeningHours> kTuesdayNight{
    {.day = OpenDay::tuesday, .opens = "17:00", .closes = "09:00"}};

TEST(Opening, NothingStatedIsUnknownNotClosed) {
  EXPECT_EQ(opening_on(kTuesday, {}, {}), Opening::unknown);
}

TEST(Opening, HoursOfOtherDaysOnlyCloseTheDay) {
  EXPECT_EQ(opening_on(kWednesday, kTuesdayNight, {}), Opening::closed);
}

TEST(Opening, ANightReachesIntoTheNextMorning) {
  EXPECT_EQ(opening_at(kTuesday, kHoliday, 16 * 60 + 59, kTuesdayNight, {}), Opening::closed);
  EXPECT_EQ(opening_at(kTuesday, kHoliday, 17 * 60, kTuesdayNight, {}), Opening::open);
  EXPECT_EQ(opening_at(kWednesday, kTuesday, 8 * 60 + 59, kTuesdayNight, {}), Opening::open);
  EXPECT_EQ(opening_at(kWednesday, kTuesday, 9 * 60, kTuesdayNight, {}), Opening::closed);
}

TEST(Opening, ADayWithoutTimesIsOpenButTheMinuteIsUnknown) {
  const std::vector<OpeningHours> hours{{.day = OpenDay::tuesday}};
  EXPECT_EQ(opening_on(kTuesday, hours, {}), Opening::open);
  EXPECT_EQ(opening_at(kTuesday, kHoliday, 600, hours, {}), Opening::unknown);
}

TEST(Opening, AClosingRuleBeatsHours) {
  const ClosingRule fourth{.kind = ClosingKind::nth_week, .weekday = OpenDay::tuesday, .week = 4};
  const ClosingRule third{.kind = ClosingKind::nth_week, .weekday = OpenDay::tuesday, .week = 3};
  EXPECT_EQ(opening_on(kTuesday, kTuesdayNight, {fourth}), Opening::closed);
  EXPECT_EQ(opening_on(kTuesday, kTuesdayNight, {third}), Opening::open);
}

TEST(Opening, AHolidayFollowsItsOwnHoursWhereThereAreAny) {
  std::vector<OpeningHours> hours{{.day = OpenDay::monday}};
  EXPECT_EQ(opening_on(kHoliday, hours, {}), Opening::open);
  EXPECT_EQ(opening_on(kHoliday, hours, {{.kind = ClosingKind::holiday}}), Opening::closed);
  hours.push_back({.day = OpenDay::holiday, .opens = "10:00", .closes = "11:00"});
  EXPECT_EQ(opening_at(kHoliday, kWednesday, 10 * 60, hours, {}), Opening::open);
  EXPECT_EQ(opening_at(kHoliday, kWednesday, 14 * 60, hours, {}), Opening::closed);
}

TEST(Opening, TheNewYearIsClosedOverTheTurnOfTheYear) {
  const ClosingRule new_year{.kind = ClosingKind::dates, .first_day = "12-30", .last_day = "01-03"};
  const std::vector<OpeningHours> hours{{.day = OpenDay::saturday}, {.day = OpenDay::monday}};
  EXPECT_EQ(opening_on({Date{2027, 1, 2}}, hours, {new_year}), Opening::closed);
  EXPECT_EQ(opening_on({Date{2027, 1, 4}}, hours, {new_year}), Opening::open);
}

TEST(Opening, PhonesDoNotOpenADoor) {
  const std::vector<OpeningHours> hours{{.day = OpenDay::tuesday, .kind = HoursKind::phone}};
  EXPECT_EQ(opening_on(kTuesday, hours, {}), Opening::unknown);
}

TEST(ClosingRules, AnImpossibleDayIsRefused) {
  FieldErrors errors;
  check_closing_rules({{.kind = ClosingKind::dates, .first_day = "02-30"},
                       {.kind = ClosingKind::nth_week, .weekday = OpenDay::monday, .week = 6}},
                      "closing_rules", errors);
  const auto refused = errors.result("directory.facility_wrong");
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.error().fields.size(), 2U);
  EXPECT_EQ(refused.error().fields[0].field, "closing_rules[0].first_day");
  EXPECT_EQ(refused.error().fields[1].field, "closing_rules[1].week");
}

}  // namespace
}  // namespace renkei::directory
