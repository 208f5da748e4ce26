// 和暦 out and every written form of a date in.
#include "kernel/wareki.hpp"

#include <gtest/gtest.h>

namespace renkei {
namespace {

std::string read(std::string_view text) {
  const auto date = parse_any_date(text);
  return date ? date->text() : std::string{date.error().reason.key()};
}

TEST(Wareki, TheFirstYearIsWrittenGannen) {
  EXPECT_EQ(wareki_text(Date{2019, 5, 1}), "令和元年5月1日");
  EXPECT_EQ(wareki_text(Date{2026, 11, 23}), "令和8年11月23日");
  EXPECT_EQ(wareki_short(Date{2026, 11, 23}), "R8.11.23");
  EXPECT_EQ(wareki_short(Date{2019, 5, 1}), "R1.5.1");
}

TEST(Wareki, AnEraEndsWhereTheNextBegins) {
  EXPECT_EQ(wareki_text(Date{2019, 4, 30}), "平成31年4月30日");
  EXPECT_EQ(wareki_text(Date{1989, 1, 7}), "昭和64年1月7日");
  EXPECT_EQ(wareki_text(Date{1989, 1, 8}), "平成元年1月8日");
  EXPECT_EQ(wareki_text(Date{1926, 12, 24}), "大正15年12月24日");
  EXPECT_EQ(wareki_text(Date{1926, 12, 25}), "昭和元年12月25日");
  EXPECT_EQ(wareki_text(Date{1912, 7, 29}), "明治45年7月29日");
  EXPECT_EQ(wareki_text(Date{1912, 7, 30}), "大正元年7月30日");
}

TEST(Wareki, DaysOfTheMoonCalendarAreNotDressedAsMeiji) {
  EXPECT_EQ(wareki_text(Date{1873, 1, 1}), "明治6年1月1日");
  EXPECT_EQ(wareki_text(Date{1872, 12, 31}), "1872年12月31日");
  EXPECT_EQ(wareki_short(Date{1872, 12, 31}), "1872.12.31");
  EXPECT_EQ(read("明治5年12月2日"), "date.outside_era");
}

TEST(AnyDate, ReadsEveryWrittenFormOfOneBirthday) {
  for (const auto* text : {"昭和17年3月4日",
                           "S17.3.4",
                           "s17.3.4",
                           "S.17.3.4",
                           "S17/3/4",
                           "S17-03-04",
                           "S170304",
                           "昭17. 3. 4",
                           "昭和17年 3月 4日",
                           "昭和１７年３月４日",
                           "Ｓ１７．３．４",
                           "㍼17年3月4日",
                           "19420304",
                           "1942-03-04",
                           "1942/3/4",
                           "1942.3.4",
                           "1942年3月4日",
                           "１９４２年３月４日",
                           " 1942-03-04 ",
                           "1942－03－04",
                           "昭和17年3月4日（水）",
                           "1942-03-04 (水)",
                           "1942年3月4日水曜日",
                           "1942/03/04 水曜"}) {
    EXPECT_EQ(read(text), "1942-03-04") << text;
  }
}

TEST(AnyDate, ReadsTheFormsOfTheFiles) {
  EXPECT_EQ(read("昭32. 7. 1"), "1957-07-01");
  EXPECT_EQ(read("令和元年5月1日"), "2019-05-01");
  EXPECT_EQ(read("平31.4.30"), "2019-04-30");
  EXPECT_EQ(read("S22.4.1"), "1947-04-01");
  EXPECT_EQ(read("令和7年6月1日"), "2025-06-01");
}

TEST(AnyDate, AnEraThatHadEndedIsRefusedWithItsDays) {
  const auto date = parse_any_date("平成40年1月1日");
  ASSERT_FALSE(date);
  EXPECT_EQ(date.error().reason, Reason{"date.outside_era"});
  EXPECT_EQ(date.error().args, (Args{{"from", Date{1989, 1, 8}}, {"until", Date{2019, 4, 30}}}));
  EXPECT_EQ(read("平成31年5月1日"), "date.outside_era");
  EXPECT_EQ(read("昭和64年1月8日"), "date.outside_era");
  EXPECT_EQ(read("平成元年1月7日"), "date.outside_era");
  EXPECT_EQ(read("令和元年4月30日"), "date.outside_era");
}

TEST(AnyDate, TheDayAnEraChangedBelongsToBoth) {
  EXPECT_EQ(read("大正15年12月25日"), "1926-12-25");
  EXPECT_EQ(read("昭和元年12月25日"), "1926-12-25");
  EXPECT_EQ(read("明治45年7月30日"), "1912-07-30");
  EXPECT_EQ(read("大正15年12月26日"), "date.outside_era");
}

TEST(AnyDate, EveryDayFrom1873ComesBackFromBothItsForms) {
  for (Date day{1873, 1, 1}; day < Date{2051, 1, 1}; day = day.plus_days(1)) {
    ASSERT_EQ(parse_any_date(wareki_text(day)), day) << day.text();
    ASSERT_EQ(parse_any_date(wareki_short(day)), day) << day.text();
  }
}

TEST(AnyDate, ADayThatDoesNotExistIsSaidSo) {
  EXPECT_EQ(read("2026年2月30日"), "date.no_such_day");
  EXPECT_EQ(read("20260431"), "date.no_such_day");
  EXPECT_EQ(read("S17.13.1"), "date.no_such_day");
  EXPECT_EQ(read("昭和0年3月4日"), "date.no_such_day");
  EXPECT_EQ(read("2024-02-29"), "2024-02-29");
}

TEST(AnyDate, AWeekdayThatDiffersIsNotOverlooked) {
  EXPECT_EQ(read("令和8年11月23日（月）"), "2026-11-23");
  EXPECT_EQ(read("令和8年11月23日（火）"), "date.weekday_differs");
}

TEST(AnyDate, NeverGuesses) {
  for (const auto* text : {"", "8.11.23", "26/11/23", "11月23日", "令和8年11月", "2026.11/23",
                           "2026-11-23T00:00", "昭和", "S", "今日", "2026年11月23", "3170304",
                           "1942030", "昭和17年3月4日生", "\xff\xfe", "令和８年１１月２３日（月"}) {
    EXPECT_EQ(read(text), "date.unreadable") << text;
  }
  EXPECT_EQ(read(std::string(5000, '1')), "date.unreadable");
  EXPECT_EQ(read("0026-11-23"), "date.year_out_of_range");
  EXPECT_EQ(read("2200-01-01"), "date.year_out_of_range");
}

}  // namespace
}  // namespace renkei
