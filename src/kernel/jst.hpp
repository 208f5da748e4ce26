// Japan's time: UTC+9 all year, since 1951 without summer time; so no time zone tables are needed.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/time_of_day.hpp"

namespace renkei {

// A moment as the wall clock in the office shows it.
struct LocalTime {
  Date date;
  TimeOfDay time;  // seconds are cut off
  friend constexpr auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

[[nodiscard]] LocalTime japan_time(Instant at);
// `time` may be 24:00, which is 00:00 of the next day.
[[nodiscard]] Instant instant_of(Date date, TimeOfDay time);

// The year of the April in which the fiscal year began: 2027-03-31 belongs to 2026 (令和8年度).
[[nodiscard]] int fiscal_year(Date date);
[[nodiscard]] Date first_day_of_fiscal_year(int year);

enum class Weekday : std::uint8_t {
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday
};
RENKEI_DESCRIBE_ENUM(Weekday, monday, tuesday, wednesday, thursday, friday, saturday, sunday)

[[nodiscard]] Weekday weekday_of(Date date);

// Like parse_instant (kernel/instant.hpp); without a zone it is Japan's time. For what people type
// (`--at 2026-11-23T22:14`).
[[nodiscard]] std::optional<Instant> parse_instant_or_japan(std::string_view text);

}  // namespace renkei
