// The rules of the holiday law against the published list, day by day.
#include "kernel/holidays.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

namespace renkei {
namespace {

constexpr auto kList = "tools/holidays/node_modules/@holiday-jp/holiday_jp/lib/holidays.js";

std::map<Date, std::string> published() {
  std::ifstream file{kList};
  std::stringstream text;
  text << file.rdbuf();
  std::map<Date, std::string> days;
  Date date;
  const std::regex wanted{R"re(^\s+(date|name): "([^"]+)")re"};
  for (std::string line; std::getline(text, line);) {
    std::smatch match;
    if (!std::regex_search(line, match, wanted)) continue;
    if (match[1] == "date") date = Date::parse(match[2].str()).value();
    if (match[1] == "name") days[date] = match[2];
  }
  return days;
}

std::string name(Date date) { return std::string{holiday_name(date).value_or("")}; }

TEST(Holidays, EveryDayFrom1970To2050IsAsPublished) {
  const auto days = published();
  ASSERT_GT(days.size(), 1200U) << kList << " is not there: run scripts/setup";
  for (Date day{1970, 1, 1}; day.year() <= 2050; day = day.plus_days(1)) {
    EXPECT_EQ(is_holiday(day), days.contains(day)) << day.text() << ' ' << name(day);
  }
}

TEST(Holidays, TheNamesAreThePublishedOnes) {
  int compared = 0;
  for (const auto& [date, published_name] : published()) {
    if (date.year() < 1970 || date.year() > 2050) continue;
    // The two days of 2019 have no name of their own in the list: 休日（祝日扱い）.
    if (published_name.find("祝日扱い") != std::string::npos) continue;
    ++compared;
    ASSERT_FALSE(name(date).empty()) << date.text() << ' ' << published_name;
    // The list calls the added days 休日 or 振替休日 with the name of the cause behind.
    const bool added = published_name.find("休日") != std::string::npos;
    if (added) {
      EXPECT_NE(name(date).find("休日"), std::string::npos) << date.text();
    } else {
      EXPECT_NE(published_name.find(name(date)), std::string::npos)
          << date.text() << ' ' << published_name << ' ' << name(date);
    }
  }
  EXPECT_GT(compared, 1200) << kList << " is not there: run scripts/setup";
}

TEST(Holidays, ADayBetweenTwoHolidaysIsOne) {
  EXPECT_EQ(name({2026, 9, 21}), "敬老の日");
  EXPECT_EQ(name({2026, 9, 22}), "国民の休日");
  EXPECT_EQ(name({2026, 9, 23}), "秋分の日");
  EXPECT_EQ(name({2019, 4, 30}), "国民の休日");
  EXPECT_EQ(name({2019, 5, 2}), "国民の休日");
}

TEST(Holidays, ASundayIsMadeUpOnTheNextFreeDay) {
  EXPECT_EQ(name({2020, 5, 6}), "振替休日");  // 5/3 was the Sunday
  EXPECT_EQ(name({1973, 4, 30}), "振替休日");
  EXPECT_EQ(name({1973, 2, 12}), "");  // the rule is younger
}

TEST(Holidays, TheOlympicYearsAreMoved) {
  EXPECT_EQ(name({2020, 7, 24}), "スポーツの日");
  EXPECT_EQ(name({2021, 8, 9}), "振替休日");
  EXPECT_EQ(name({2020, 10, 12}), "");
}

TEST(Holidays, AYearIsListedInOrder) {
  const auto year = holidays_of(2026);
  EXPECT_EQ(year.size(), 18U);
  EXPECT_TRUE(std::ranges::is_sorted(year, {}, &Holiday::date));
  EXPECT_EQ(year.front(), (Holiday{Date{2026, 1, 1}, "元日"}));
  EXPECT_TRUE(holidays_of(1969).empty());
}

}  // namespace
}  // namespace renkei
