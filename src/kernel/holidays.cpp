// The holiday law as a table of dated rules, plus the two days it adds by itself.
#include "kernel/holidays.hpp"

#include <array>

#include "kernel/jst.hpp"

namespace renkei {
namespace {

constexpr int kFirstYear = 1970;
constexpr int kLastYear = 2099;  // the equinox formula ends here

// A holiday on a fixed day, or on the n-th Monday, from one year through another.
struct Rule {
  std::string_view name;
  int first_year;
  int last_year;
  unsigned month;
  unsigned day;         // 0 if it is a Monday
  unsigned monday = 0;  // the n-th
};

constexpr std::array<Rule, 35> kRules{{
    {"元日", 1970, 2099, 1, 1},
    {"成人の日", 1970, 1999, 1, 15},
    {"成人の日", 2000, 2099, 1, 0, 2},
    {"建国記念の日", 1970, 2099, 2, 11},
    {"天皇誕生日", 2020, 2099, 2, 23},
    {"天皇誕生日", 1970, 1988, 4, 29},
    {"みどりの日", 1989, 2006, 4, 29},
    {"昭和の日", 2007, 2099, 4, 29},
    {"憲法記念日", 1970, 2099, 5, 3},
    {"みどりの日", 2007, 2099, 5, 4},
    {"こどもの日", 1970, 2099, 5, 5},
    {"海の日", 1996, 2002, 7, 20},
    {"海の日", 2003, 2019, 7, 0, 3},
    {"海の日", 2020, 2020, 7, 23},
    {"海の日", 2021, 2021, 7, 22},
    {"海の日", 2022, 2099, 7, 0, 3},
    {"山の日", 2016, 2019, 8, 11},
    {"山の日", 2020, 2020, 8, 10},
    {"山の日", 2021, 2021, 8, 8},
    {"山の日", 2022, 2099, 8, 11},
    {"敬老の日", 1970, 2002, 9, 15},
    {"敬老の日", 2003, 2099, 9, 0, 3},
    {"体育の日", 1970, 1999, 10, 10},
    {"体育の日", 2000, 2019, 10, 0, 2},
    {"スポーツの日", 2020, 2020, 7, 24},
    {"スポーツの日", 2021, 2021, 7, 23},
    {"スポーツの日", 2022, 2099, 10, 0, 2},
    {"文化の日", 1970, 2099, 11, 3},
    {"勤労感謝の日", 1970, 2099, 11, 23},
    {"天皇誕生日", 1989, 2018, 12, 23},
    {"大喪の礼", 1989, 1989, 2, 24},
    {"即位礼正殿の儀", 1990, 1990, 11, 12},
    {"結婚の儀", 1993, 1993, 6, 9},
    {"天皇の即位の日", 2019, 2019, 5, 1},
    {"即位礼正殿の儀", 2019, 2019, 10, 22},
}};

// Day of the equinox in March or September by the usual approximation of the observatory's tables.
unsigned equinox_day(int year, double base_until_1979, double base_since_1980) {
  const int since = year - 1980;
  const int leap_days = year < 1980 ? (year - 1983) / 4 : since / 4;
  const double base = year < 1980 ? base_until_1979 : base_since_1980;
  return static_cast<unsigned>(base + 0.242194 * since - leap_days);
}

bool applies(const Rule& rule, Date date) {
  if (date.year() < rule.first_year || date.year() > rule.last_year) return false;
  if (date.month() != rule.month) return false;
  if (rule.monday == 0) return date.day() == rule.day;
  return weekday_of(date) == Weekday::monday && (date.day() - 1) / 7 + 1 == rule.monday;
}

// 国民の祝日 itself, without the days added around it.
std::optional<std::string_view> national_day(Date date) {
  if (date.month() == 3 && date.day() == equinox_day(date.year(), 20.8357, 20.8431)) {
    return "春分の日";
  }
  if (date.month() == 9 && date.day() == equinox_day(date.year(), 23.2588, 23.2488)) {
    return "秋分の日";
  }
  for (const Rule& rule : kRules) {
    if (applies(rule, date)) return rule.name;
  }
  return std::nullopt;
}

// Since 1973-04-12 the Monday after a holiday on Sunday; since 2007 the first day after it that is
// not a holiday itself.
bool is_substitute(Date date) {
  if (date < Date{1973, 4, 12}) return false;
  if (date.year() < 2007) {
    return weekday_of(date) == Weekday::monday && national_day(date.plus_days(-1)).has_value();
  }
  for (Date before = date.plus_days(-1); national_day(before); before = before.plus_days(-1)) {
    if (weekday_of(before) == Weekday::sunday) return true;
  }
  return false;
}

// Since 1985-12-27 a day between two holidays.
bool is_between(Date date) {
  return date >= Date{1985, 12, 27} && weekday_of(date) != Weekday::sunday &&
         national_day(date.plus_days(-1)) && national_day(date.plus_days(1));
}

}  // namespace

std::optional<std::string_view> holiday_name(Date date) {
  if (date.year() < kFirstYear || date.year() > kLastYear) return std::nullopt;
  if (const auto name = national_day(date)) return name;
  if (is_substitute(date)) return "振替休日";
  if (is_between(date)) return "国民の休日";
  return std::nullopt;
}

bool is_holiday(Date date) { return holiday_name(date).has_value(); }

std::vector<Holiday> holidays_of(int year) {
  std::vector<Holiday> found;
  for (Date date{year, 1, 1}; date.year() == year; date = date.plus_days(1)) {
    if (const auto name = holiday_name(date)) found.push_back({date, *name});
  }
  return found;
}

}  // namespace renkei
