// Opening hours in one line, as people write them on a list.
#include "features/listing/hours_text.hpp"

#include <gtest/gtest.h>

namespace renkei::listing {
namespace {

using directory::ClosingKind;
using directory::OpenDay;
using directory::OpeningHours;

std::vector<OpeningHours> on(const std::vector<OpenDay>& days, const char* opens,
                             const char* closes) {
  std::vector<OpeningHours> hours;
  for (const OpenDay day : days) hours.push_back({.day = day, .opens = opens, .closes = closes});
  return hours;
}

const std::vector<OpenDay> kWeek{OpenDay::monday, OpenDay::tuesday, OpenDay::wednesday,
                                 OpenDay::thursday, OpenDay::friday};

TEST(HoursText, PutsDaysWithTheSameHoursTogether) {
  auto hours = on(kWeek, "09:00", "12:00");
  for (const auto& each : on(kWeek, "14:00", "18:00")) hours.push_back(each);
  for (const auto& each : on({OpenDay::saturday}, "09:00", "12:00")) hours.push_back(each);
  EXPECT_EQ(hours_text(hours), "月～金 09:00～12:00、14:00～18:00／土 09:00～12:00");
  EXPECT_EQ(open_days(hours), "月火水木金土");
  EXPECT_EQ(open_span(hours).opens, "09:00");
  EXPECT_EQ(open_span(hours).closes, "18:00");
}

TEST(HoursText, NamesSingleDaysNightsAndWholeDays) {
  EXPECT_EQ(
      hours_text(on({OpenDay::monday, OpenDay::wednesday, OpenDay::thursday}, "18:00", "09:00")),
      "月・水・木 18:00～翌09:00");
  EXPECT_EQ(hours_text(on({OpenDay::sunday, OpenDay::holiday}, "00:00", "24:00")), "日・祝 24時間");
  EXPECT_EQ(hours_text({{.day = OpenDay::monday}}), "月 営業");
  EXPECT_EQ(hours_text({}), "");
  EXPECT_EQ(open_span(on({OpenDay::monday}, "18:00", "09:00")).opens, std::nullopt);
}

TEST(HoursText, SaysClosedDaysWithTheirRules) {
  EXPECT_EQ(closing_text({{.kind = ClosingKind::weekly, .weekday = OpenDay::sunday},
                          {.kind = ClosingKind::holiday},
                          {.kind = ClosingKind::nth_week, .weekday = OpenDay::saturday, .week = 2},
                          {.kind = ClosingKind::dates, .first_day = "12-30", .last_day = "01-03"},
                          {.kind = ClosingKind::note, .note = "お盆"}}),
            "日、祝、第2土、12月30日～1月3日、お盆");
  EXPECT_EQ(closing_text({}), "");
}

}  // namespace
}  // namespace renkei::listing
