// Era tables, and a small reader for the written forms of a day.
#include "kernel/wareki.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <charconv>
#include <optional>

#include "kernel/jst.hpp"

namespace renkei {
namespace {

// An era's first and last day. The day of change 1912-07-30 and 1926-12-25 belongs to both eras by
// the imperial edicts of those days; the two later changes fell on midnight.
struct Era {
  std::string_view name;
  std::string_view kanji;  // the abbreviation 昭
  char letter;
  int year_before_first;
  Date from;
  Date until;
};
constexpr std::array<Era, 5> kEras{{
    {"令和", "令", 'R', 2018, Date{2019, 5, 1}, Date{2199, 12, 31}},
    {"平成", "平", 'H', 1988, Date{1989, 1, 8}, Date{2019, 4, 30}},
    {"昭和", "昭", 'S', 1925, Date{1926, 12, 25}, Date{1989, 1, 7}},
    {"大正", "大", 'T', 1911, Date{1912, 7, 30}, Date{1926, 12, 25}},
    {"明治", "明", 'M', 1867, Date{1873, 1, 1}, Date{1912, 7, 30}},
}};
constexpr std::size_t kTextMax = 96;  // bytes; the longest form with a weekday has about 40

const Era* era_of(Date date) {
  for (const Era& era : kEras) {
    if (date >= era.from) return &era;
  }
  return nullptr;
}

// NFKC turns full-width digits, ㍻ and （ into the plain ones; spaces and dashes are then made
// alike.
std::optional<std::string> plain(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return std::nullopt;
  const icu::StringPiece piece{text.data(), static_cast<std::int32_t>(text.size())};
  const auto normal = nfkc->normalize(icu::UnicodeString::fromUTF8(piece), status);
  if (U_FAILURE(status)) return std::nullopt;
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < normal.length(); ++at) {
    const char16_t each = normal[at];
    if (each == u' ' || each == u'\t') continue;
    const bool dash = each == u'‐' || each == u'–' || each == u'−';
    kept.append(dash ? u'-' : each);
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

bool take(std::string_view& text, std::string_view expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(expected.size());
  return true;
}

const Era* take_era(std::string_view& text) {
  for (const Era& era : kEras) {
    if (take(text, era.name) || take(text, era.kanji)) return &era;
    if (!text.empty() && (text.front() == era.letter || text.front() == era.letter + ('a' - 'A'))) {
      text.remove_prefix(1);
      take(text, ".");
      return &era;
    }
  }
  return nullptr;
}

std::optional<int> take_number(std::string_view& text, std::size_t digits_max) {
  std::size_t count = 0;
  while (count < text.size() && count < digits_max && text[count] >= '0' && text[count] <= '9') {
    ++count;
  }
  if (count == 0) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + count, value);
  text.remove_prefix(count);
  return value;
}

// 月, (月), 月曜 or 月曜日 at the end of the text.
std::optional<Weekday> take_weekday(std::string_view& text) {
  constexpr std::array<std::string_view, 7> kNames{"月", "火", "水", "木", "金", "土", "日"};
  std::string_view rest = text;
  const bool bracket = take(rest, "(");
  for (std::size_t at = 0; at < kNames.size(); ++at) {
    if (!take(rest, kNames[at])) continue;
    if (take(rest, "曜")) take(rest, "日");
    if (bracket && !take(rest, ")")) return std::nullopt;
    text = rest;
    return static_cast<Weekday>(at);
  }
  return std::nullopt;
}

struct Written {
  int year = 0;  // of the era if there is one
  int month = 0;
  int day = 0;
};

// Eight digits 19420304, or six after an era letter: S170304.
std::optional<Written> take_compact(std::string_view& text, const Era* era) {
  const std::size_t year_digits = era != nullptr ? 2 : 4;
  std::string_view rest = text;
  const std::size_t digits = rest.find_first_not_of("0123456789");
  if (std::min(digits, rest.size()) != year_digits + 4) return std::nullopt;
  Written written;
  written.year = take_number(rest, year_digits).value_or(0);
  written.month = take_number(rest, 2).value_or(0);
  written.day = take_number(rest, 2).value_or(0);
  text = rest;
  return written;
}

// Year, month and day with 年月日 or one of . / - between them, the same one twice.
std::optional<Written> take_separated(std::string_view& text, const Era* era) {
  std::optional<int> year;
  if (era != nullptr && take(text, "元")) {
    year = 1;
  } else {
    const std::size_t before = text.size();
    year = take_number(text, era != nullptr ? 2 : 4);
    if (era == nullptr && before - text.size() != 4) return std::nullopt;
  }
  for (const std::string_view separator : {"年", ".", "/", "-"}) {
    if (!take(text, separator)) continue;
    const auto month = take_number(text, 2);
    if (!month || !take(text, separator == "年" ? "月" : separator)) return std::nullopt;
    const auto day = take_number(text, 2);
    if (!year || !day || (separator == "年" && !take(text, "日"))) return std::nullopt;
    return Written{*year, *month, *day};
  }
  return std::nullopt;
}

Result<Date> date_of(const Written& written, const Era* era) {
  const int year = era != nullptr ? era->year_before_first + written.year : written.year;
  const std::chrono::year_month_day ymd{std::chrono::year{year},
                                        std::chrono::month{static_cast<unsigned>(written.month)},
                                        std::chrono::day{static_cast<unsigned>(written.day)}};
  if (!ymd.ok() || written.year == 0) return fail(ErrorKind::invalid, "date.no_such_day");
  const Date date{std::chrono::sys_days{ymd}};
  if (era != nullptr && (date < era->from || date > era->until)) {
    return fail(ErrorKind::invalid, "date.outside_era",
                {{"from", era->from}, {"until", era->until}});
  }
  if (date < kEras.back().from || date > kEras.front().until) {
    return fail(ErrorKind::invalid, "date.year_out_of_range",
                {{"from", kEras.back().from}, {"until", kEras.front().until}});
  }
  return date;
}

}  // namespace

std::string wareki_text(Date date) {
  const Era* era = era_of(date);
  const int year = era != nullptr ? date.year() - era->year_before_first : date.year();
  std::string out{era != nullptr ? era->name : ""};
  out += era != nullptr && year == 1 ? "元" : std::to_string(year);
  out += "年" + std::to_string(date.month()) + "月" + std::to_string(date.day()) + "日";
  return out;
}

std::string wareki_short(Date date) {
  const Era* era = era_of(date);
  std::string out;
  if (era != nullptr) out += era->letter;
  out += std::to_string(era != nullptr ? date.year() - era->year_before_first : date.year());
  out += "." + std::to_string(date.month()) + "." + std::to_string(date.day());
  return out;
}

Result<Date> parse_any_date(std::string_view text) {
  const auto unreadable = [] { return fail(ErrorKind::invalid, "date.unreadable"); };
  if (text.size() > kTextMax) return unreadable();
  const auto readable = plain(text);
  if (!readable) return unreadable();
  std::string_view rest = *readable;
  const Era* era = take_era(rest);
  auto written = take_compact(rest, era);
  if (!written) written = take_separated(rest, era);
  if (!written) return unreadable();
  const auto weekday = take_weekday(rest);
  if (!rest.empty()) return unreadable();
  auto date = date_of(*written, era);
  if (date && weekday && weekday_of(*date) != *weekday) {
    return fail(ErrorKind::invalid, "date.weekday_differs");
  }
  return date;
}

}  // namespace renkei
