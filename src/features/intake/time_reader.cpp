// Each way of writing in turn; the first that fits the whole cell counts.
#include "features/intake/time_reader.hpp"

#include <charconv>
#include <cmath>
#include <string>

#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

constexpr int kBandMinutesMax = 18 * 60;

// Takes up to two digits off the front.
std::optional<int> take_number(std::string_view& text) {
  std::size_t digits = 0;
  while (digits < text.size() && digits < 2 && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits == 0) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + digits, value);
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<TimeOfDay> time_of(int hour, int minute) {
  if (minute > 59 || hour > 24) return std::nullopt;
  return TimeOfDay::of_minute(hour * 60 + minute);
}

// 0.375, as a spreadsheet stores 9:00.
std::optional<TimeOfDay> from_fraction(std::string_view text) {
  if (!text.starts_with("0.") && !text.starts_with(".")) return std::nullopt;
  double day = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), day);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return TimeOfDay::of_minute(static_cast<int>(std::lround(day * TimeOfDay::kDayMinutes)));
}

// 0900; four digits only, so that a year or a count is not taken for a time. 9999 is "none".
std::optional<TimeOfDay> from_four_digits(std::string_view text) {
  if (text.size() != 4 || text.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return time_of(number / 100, number % 100);
}

std::optional<TimeOfDay> from_words(std::string_view text) {
  const bool afternoon = take(text, "午後") || take(text, "PM");
  if (!afternoon && !take(text, "午前")) take(text, "AM");
  auto hour = take_number(text);
  if (!hour) return std::nullopt;
  if (afternoon && *hour < 12) *hour += 12;
  if (take(text, ":")) {
    const auto minute = take_number(text);
    if (!minute) return std::nullopt;
    if (take(text, ":") && !take_number(text)) return std::nullopt;  // seconds mean nothing here
    return text.empty() ? time_of(*hour, *minute) : std::nullopt;
  }
  if (!take(text, "時")) return std::nullopt;
  if (text.empty()) return time_of(*hour, 0);
  if (text == "半") return time_of(*hour, 30);
  const auto minute = take_number(text);
  if (!minute || text != "分") return std::nullopt;
  return time_of(*hour, *minute);
}

}  // namespace

std::optional<TimeOfDay> read_time(std::string_view cell) {
  const std::string text = upper_case(one_line(cell));
  if (const auto fraction = from_fraction(text)) return fraction;
  if (const auto digits = from_four_digits(text)) return digits;
  return from_words(text);
}

std::optional<TimeSpan> read_span(std::string_view from_cell, std::string_view until_cell) {
  const auto from = read_time(from_cell);
  const auto until = read_time(until_cell);
  if (!from || !until || *from == *until) return std::nullopt;
  if (from->minute() == 0 && until->minute() >= TimeOfDay::kDayMinutes - 1) {
    return TimeSpan{*from, *TimeOfDay::of_minute(TimeOfDay::kDayMinutes)};
  }
  const TimeSpan span{*from, *until};
  if (span.minutes() > kBandMinutesMax) return std::nullopt;
  return span;
}

}  // namespace renkei::intake
