// When a facility is open: hours by the day, and the rules of its closed days.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::directory {

// A public holiday has hours of its own in the open data, beside the seven weekdays.
enum class OpenDay : std::uint8_t {
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday,
  holiday,
};
RENKEI_DESCRIBE_ENUM(OpenDay, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
                     holiday)

enum class HoursKind : std::uint8_t {
  business,      // 営業
  consultation,  // 診療
  reception,     // 受付
  visit,         // 訪問
  phone,         // 電話
};
RENKEI_DESCRIBE_ENUM(HoursKind, business, consultation, reception, visit, phone)

// Open on this day from `opens` until `closes`; times absent: open that day, hours not known. An
// end at or before the start lies on the next day.
struct OpeningHours {
  OpenDay day = OpenDay::monday;
  std::optional<std::string> opens;   // 09:00
  std::optional<std::string> closes;  // 24:00 is the end of the day
  HoursKind kind = HoursKind::business;
  std::optional<std::string> department;  // 診療科, where they differ
  friend bool operator==(const OpeningHours&, const OpeningHours&) = default;
};
RENKEI_DESCRIBE(OpeningHours, day, opens, closes, kind, department)

enum class ClosingKind : std::uint8_t {
  weekly,    // each `weekday`
  nth_week,  // the `week`-th `weekday` of the month
  holiday,   // public holidays
  dates,     // from `first_day` to `last_day`, each year if they have no year
  note,      // only words
};
RENKEI_DESCRIBE_ENUM(ClosingKind, weekly, nth_week, holiday, dates, note)

struct ClosingRule {
  ClosingKind kind = ClosingKind::note;
  std::optional<OpenDay> weekday;
  std::optional<int> week;               // 1 to 5
  std::optional<std::string> first_day;  // 12-30, or 2026-12-30
  std::optional<std::string> last_day;
  std::optional<std::string> note;
  friend bool operator==(const ClosingRule&, const ClosingRule&) = default;
};
RENKEI_DESCRIBE(ClosingRule, kind, weekday, week, first_day, last_day, note)

inline constexpr std::size_t kOpeningHoursMax = 400;  // departments × slots × days
inline constexpr std::size_t kClosingRulesMax = 60;   // 35 nth weeks, holidays, dates

void check_hours(const std::vector<OpeningHours>& hours, std::string_view field,
                 FieldErrors& errors);
void check_closing_rules(const std::vector<ClosingRule>& rules, std::string_view field,
                         FieldErrors& errors);

// The day as opening hours see it; the caller knows the calendar of holidays.
struct DayInQuestion {
  Date date;
  bool is_holiday = false;
};

enum class Opening : std::uint8_t { open, closed, unknown };
RENKEI_DESCRIBE_ENUM(Opening, open, closed, unknown)

// Whether it is open at some time of that day. Nothing stated about the day is unknown, not closed.
[[nodiscard]] Opening opening_on(const DayInQuestion& day, const std::vector<OpeningHours>& hours,
                                 const std::vector<ClosingRule>& rules);
// Whether it is open at `minute` (since midnight) of that day; `before` is the day before, whose
// night hours may reach over. Hours not known make it unknown.
[[nodiscard]] Opening opening_at(const DayInQuestion& day, const DayInQuestion& before, int minute,
                                 const std::vector<OpeningHours>& hours,
                                 const std::vector<ClosingRule>& rules);

}  // namespace renkei::directory
