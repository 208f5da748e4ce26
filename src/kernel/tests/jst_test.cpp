// Japan's wall clock, times of day and the text form of moments.
#include "kernel/jst.hpp"

#include <gtest/gtest.h>

#include "kernel/instant.hpp"

namespace renkei {
namespace {

TimeOfDay at(std::string_view text) { return TimeOfDay::parse_end(text).value(); }

TEST(JapanTime, TheNightBelongsToTheJapaneseDay) {
  const auto local = japan_time(parse_instant("2026-11-23T15:00:00.000Z").value());
  EXPECT_EQ(local.date.text(), "2026-11-24");
  EXPECT_EQ(local.time.text(), "00:00");
}

TEST(JapanTime, AMomentComesBackFromItsWallClock) {
  const auto moment = parse_instant("2026-11-23T13:14:00.000Z").value();
  const auto local = japan_time(moment);
  EXPECT_EQ(local.time.text(), "22:14");
  EXPECT_EQ(instant_of(local.date, local.time), moment);
}

TEST(JapanTime, MomentsBefore1970HaveAWallClockToo) {
  const auto local = japan_time(parse_instant("1942-03-03T15:30:59.999Z").value());
  EXPECT_EQ(local.date.text(), "1942-03-04");
  EXPECT_EQ(local.time.text(), "00:30");
}

TEST(JapanTime, TwentyFourOClockIsTheNextMidnight) {
  EXPECT_EQ(instant_text(instant_of(Date{2026, 11, 23}, at("24:00"))), "2026-11-23T15:00:00.000Z");
}

TEST(FiscalYear, BeginsOnTheFirstOfApril) {
  EXPECT_EQ(fiscal_year(Date{2027, 3, 31}), 2026);
  EXPECT_EQ(fiscal_year(Date{2027, 4, 1}), 2027);
  EXPECT_EQ(first_day_of_fiscal_year(2026).text(), "2026-04-01");
}

TEST(Weekday, KinroKanshaOf2026IsAMonday) {
  EXPECT_EQ(weekday_of(Date{2026, 11, 23}), Weekday::monday);
  EXPECT_EQ(enum_name(weekday_of(Date{2026, 11, 22})), "sunday");
}

TEST(TimeOfDay, TwentyFourOClockIsOnlyAnEnd) {
  EXPECT_FALSE(TimeOfDay::parse("24:00"));
  EXPECT_EQ(at("24:00").minute(), 1440);
  EXPECT_EQ(at("24:00").text(), "24:00");
}

TEST(TimeOfDay, RefusesWhatNoClockShows) {
  for (const auto* text :
       {"", "9:00", "24:01", "25:00", "12:60", "12-30", "1２:00", "12:30 ", "-1:30"}) {
    EXPECT_FALSE(TimeOfDay::parse_end(text)) << text;
  }
  EXPECT_FALSE(TimeOfDay::of_minute(1441));
  EXPECT_FALSE(TimeOfDay::of_minute(-1));
}

TEST(TimeSpan, AnEndBeforeTheStartLiesOnTheNextDay) {
  const TimeSpan night{at("17:00"), at("09:00")};
  EXPECT_TRUE(night.ends_next_day());
  EXPECT_EQ(night.minutes(), 16 * 60);
  EXPECT_TRUE(night.covers(17 * 60));
  EXPECT_TRUE(night.covers((24 + 8) * 60 + 59));
  EXPECT_FALSE(night.covers((24 + 9) * 60));
  EXPECT_FALSE(night.covers(16 * 60 + 59));
}

TEST(TimeSpan, EqualTimesAreADayAndANight) {
  EXPECT_EQ((TimeSpan{at("09:00"), at("09:00")}.minutes()), 1440);
  EXPECT_EQ((TimeSpan{at("00:00"), at("24:00")}.minutes()), 1440);
  EXPECT_FALSE((TimeSpan{at("00:00"), at("24:00")}.ends_next_day()));
}

TEST(InstantText, WithoutAZoneOnlyAPersonIsUnderstood) {
  EXPECT_FALSE(parse_instant("2026-11-23T22:14"));
  EXPECT_EQ(parse_instant_or_japan("2026-11-23T22:14"), parse_instant("2026-11-23T13:14:00Z"));
  EXPECT_EQ(parse_instant_or_japan("2026-11-23T22:14Z"), parse_instant("2026-11-23T22:14:00Z"));
}

TEST(InstantText, APersonMayNotLeaveOutTheTimeEither) {
  for (const auto* text : {"", "2026-11-23", "2026-11-23T24:00", "2026-11-23T22:14+9:00",
                           "2026-11-23 22:14", "2026-02-30T00:00"}) {
    EXPECT_FALSE(parse_instant_or_japan(text)) << text;
  }
}

}  // namespace
}  // namespace renkei
