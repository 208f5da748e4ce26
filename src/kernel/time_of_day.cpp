// Reads and writes HH:MM.
#include "kernel/time_of_day.hpp"

namespace renkei {
namespace {

std::optional<int> two_digits(std::string_view text) {
  const auto is_digit = [](char each) { return each >= '0' && each <= '9'; };
  if (!is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  return (text[0] - '0') * 10 + (text[1] - '0');
}

}  // namespace

std::optional<TimeOfDay> TimeOfDay::parse_end(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = two_digits(text.substr(0, 2));
  const auto minute = two_digits(text.substr(3, 2));
  if (!hour || !minute || *minute > 59) return std::nullopt;
  return of_minute(*hour * 60 + *minute);
}

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) {
  const auto time = parse_end(text);
  if (!time || time->minute() == kDayMinutes) return std::nullopt;
  return time;
}

std::string TimeOfDay::text() const {
  const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
  const int hour = minute_ / 60;
  const int rest = minute_ % 60;
  return {digit(hour / 10), digit(hour), ':', digit(rest / 10), digit(rest)};
}

}  // namespace renkei
