// Moments to Japan's wall clock and back.
#include "kernel/jst.hpp"

#include <string>

#include "kernel/instant.hpp"

namespace renkei {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;

constexpr std::chrono::hours kAhead{9};

}  // namespace

LocalTime japan_time(Instant at) {
  const auto local = at + kAhead;
  const auto day = floor<days>(local);
  const auto minute = floor<minutes>(local - day).count();
  return {Date{day}, TimeOfDay::of_minute(static_cast<int>(minute)).value()};
}

Instant instant_of(Date date, TimeOfDay time) {
  return date.days() + minutes{time.minute()} - kAhead;
}

int fiscal_year(Date date) { return date.month() >= 4 ? date.year() : date.year() - 1; }

Date first_day_of_fiscal_year(int year) { return {year, 4, 1}; }

Weekday weekday_of(Date date) {
  const std::chrono::weekday day{date.days()};
  return static_cast<Weekday>(day.iso_encoding() - 1);
}

std::optional<Instant> parse_instant_or_japan(std::string_view text) {
  if (const auto at = parse_instant(text)) return at;
  return parse_instant(std::string{text} + "+09:00");
}

}  // namespace renkei
