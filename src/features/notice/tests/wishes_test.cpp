// When a notice may ring.
#include "features/notice/tests/notice_fixture.hpp"

namespace renkei::notice {
namespace {

const ClosedDays kNeverClosed = [](Date) { return false; };
const ClosedDays kLabourDay = [](Date day) {
  return weekday_of(day) >= Weekday::saturday || day == Date{2026, 11, 23};
};

TEST(QuietTime, FromNineInTheEveningToSevenNothingRings) {
  const Wishes wishes;
  const auto rings = [&](Instant now) {
    return wishes.rings_at(Severity::today, now, kNeverClosed);
  };
  EXPECT_EQ(rings(at(24, "20:59")), at(24, "20:59"));
  EXPECT_EQ(rings(at(24, "21:00")), at(25, "07:00"));
  EXPECT_EQ(rings(at(25, "02:00")), at(25, "07:00"));
  EXPECT_EQ(rings(at(25, "06:59")), at(25, "07:00"));
  EXPECT_EQ(rings(at(25, "07:00")), at(25, "07:00"));
}

TEST(QuietTime, WhatIsCriticalWaitsForNothing) {
  EXPECT_EQ(Wishes{}.rings_at(Severity::critical, at(23, "03:00"), kLabourDay), at(23, "03:00"));
}

TEST(QuietTime, OnTheHubsClosedDaysItLastsUntilTheNextOpenMorning) {
  const Wishes wishes;
  // Friday evening, the weekend and the Monday that is a holiday.
  EXPECT_EQ(wishes.rings_at(Severity::today, at(20, "21:30"), kLabourDay), at(24, "07:00"));
  EXPECT_EQ(wishes.rings_at(Severity::week, at(22, "12:00"), kLabourDay), at(24, "07:00"));
}

TEST(QuietTime, WhoWorksOnHolidaysHearsOnHolidays) {
  const auto wishes = Wishes::make({.is_quiet_on_closed_days = false});
  EXPECT_EQ(wishes->rings_at(Severity::today, at(22, "12:00"), kLabourDay), at(22, "12:00"));
}

TEST(QuietTime, WhoSleepsByDayIsLeftAloneByDay) {
  const auto wishes = Wishes::make({.quiet_from = "09:00", .quiet_until = "16:00"});
  EXPECT_EQ(wishes->rings_at(Severity::today, at(24, "10:00"), kNeverClosed), at(24, "16:00"));
  EXPECT_EQ(wishes->rings_at(Severity::today, at(24, "23:00"), kNeverClosed), at(24, "23:00"));
}

TEST(QuietTime, ThatBeginsWhenItEndsIsNone) {
  const auto wishes = Wishes::make({.quiet_from = "07:00", .quiet_until = "07:00"});
  EXPECT_EQ(wishes->rings_at(Severity::today, at(25, "02:00"), kNeverClosed), at(25, "02:00"));
}

TEST(Wishes, TimesThatAreNoneAndTopicsSaidTwiceAreRefusedTogether) {
  const auto made = Wishes::make({.mail = {TidingTopic::work, TidingTopic::work},
                                  .push = {},
                                  .quiet_from = "25:00",
                                  .quiet_until = "abends"});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().fields.size(), 3U);
}

TEST(Reference, OnlyWhatSaysNothingGoesOut) {
  EXPECT_TRUE(is_opaque("2026-003"));
  EXPECT_TRUE(is_opaque("#A12"));
  EXPECT_FALSE(is_opaque("見本花子"));
  EXPECT_FALSE(is_opaque("mihon"));
  EXPECT_FALSE(is_opaque(""));
}

}  // namespace
}  // namespace renkei::notice
