#include "kernel/date.hpp"

#include <array>
#include <charconv>

namespace renkei {
namespace {

// Exactly `digits` decimal digits at `from`.
std::optional<int> number(std::string_view text, std::size_t from, std::size_t digits) {
  int value = 0;
  const char* begin = text.data() + from;
  const auto [end, problem] = std::from_chars(begin, begin + digits, value);
  if (problem != std::errc{} || end != begin + digits || *begin == '-') return std::nullopt;
  return value;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text, 0, 4);
  const auto month = number(text, 5, 2);
  const auto day = number(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{*year},
                                        std::chrono::month{static_cast<unsigned>(*month)},
                                        std::chrono::day{static_cast<unsigned>(*day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{std::chrono::sys_days{ymd}};
}

std::string Date::text() const {
  std::string out(10, '-');
  const auto put = [&out](std::size_t at, int value, int digits) {
    for (int i = digits - 1; i >= 0; --i) {
      out[at + static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
      value /= 10;
    }
  };
  put(0, year(), 4);
  put(5, static_cast<int>(month()), 2);
  put(8, static_cast<int>(day()), 2);
  return out;
}

}  // namespace renkei
