// Reading and writing moments without locale, without allocation beyond the text itself.
#include "kernel/instant.hpp"

#include <algorithm>
#include <charconv>

#include "kernel/date.hpp"

namespace renkei {
namespace {

using std::chrono::milliseconds;

void put(std::string& out, std::size_t at, std::int64_t value, std::size_t digits) {
  for (std::size_t i = digits; i-- > 0;) {
    out[at + i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
}

// Takes exactly `digits` digits off the front; nothing if they are not there or above `most`.
std::optional<int> take(std::string_view& text, std::size_t digits, int most) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (const char each : text.substr(0, digits)) {
    if (each < '0' || each > '9') return std::nullopt;
    value = value * 10 + (each - '0');
  }
  if (value > most) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(1);
  return true;
}

// The fraction of a second in milliseconds; further digits are dropped.
std::optional<int> take_fraction(std::string_view& text) {
  std::size_t digits = 0;
  int value = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
    if (digits < 3) value = value * 10 + (text[digits] - '0');
    ++digits;
  }
  if (digits == 0 || digits > 9) return std::nullopt;
  for (std::size_t i = digits; i < 3; ++i) value *= 10;
  text.remove_prefix(digits);
  return value;
}

// Minutes east of Greenwich.
std::optional<int> take_zone(std::string_view& text) {
  if (take(text, 'Z')) return 0;
  const bool east = text.starts_with('+');
  if (!east && !text.starts_with('-')) return std::nullopt;
  text.remove_prefix(1);
  const auto hours = take(text, 2, 23);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto minutes = take(text, 2, 59);
  if (!minutes) return std::nullopt;
  return (east ? 1 : -1) * (*hours * 60 + *minutes);
}

}  // namespace

std::string instant_text(Instant at) {
  static constexpr Instant kFirst{Date{0, 1, 1}.days()};
  static constexpr Instant kEnd{Date{10000, 1, 1}.days()};
  at = std::clamp(at, kFirst, kEnd - milliseconds{1});
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const Date date{day};
  const auto rest = (at - day).count();
  std::string out = "0000-00-00T00:00:00.000Z";
  put(out, 0, date.year(), 4);
  put(out, 5, date.month(), 2);
  put(out, 8, date.day(), 2);
  put(out, 11, rest / 3'600'000, 2);
  put(out, 14, rest / 60'000 % 60, 2);
  put(out, 17, rest / 1000 % 60, 2);
  put(out, 20, rest % 1000, 3);
  return out;
}

std::optional<Instant> parse_instant(std::string_view text) {
  const auto date = Date::parse(text.substr(0, 10));
  if (!date) return std::nullopt;
  text.remove_prefix(10);
  if (!take(text, 'T')) return std::nullopt;
  const auto hour = take(text, 2, 23);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take(text, 2, 59);
  if (!minute) return std::nullopt;
  std::int64_t second = 0;
  int fraction = 0;
  if (take(text, ':')) {
    const auto seconds = take(text, 2, 59);
    if (!seconds) return std::nullopt;
    second = *seconds;
    if (take(text, '.')) {
      const auto part = take_fraction(text);
      if (!part) return std::nullopt;
      fraction = *part;
    }
  }
  const auto zone = take_zone(text);
  if (!zone || !text.empty()) return std::nullopt;
  const std::int64_t minutes = std::int64_t{*hour} * 60 + *minute - *zone;
  return Instant{date->days()} + milliseconds{minutes * 60'000 + second * 1000 + fraction};
}

}  // namespace renkei
