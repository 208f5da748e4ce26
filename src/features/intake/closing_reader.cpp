// Days are counted in a leap year, so that 29 February is one.
#include "features/intake/closing_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "kernel/date.hpp"

#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

using directory::ClosingKind;
using directory::ClosingRule;

constexpr int kYear = 2024;
constexpr int kYearDays = 366;
constexpr int kRangeDaysMax = 31;
constexpr std::size_t kRangesMax = 12;

// Days of the year, from 0; `last` may lie in the next one (above 365).
struct Range {
  int first = 0;
  int last = 0;
};

int day_number(Date date) {
  return static_cast<int>((date.days() - Date{kYear, 1, 1}.days()).count());
}

std::string month_and_day(int number) {
  return Date{kYear, 1, 1}.plus_days(number % kYearDays).text().substr(5);
}

std::optional<unsigned> take_number(std::string_view& text) {
  unsigned value = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && digits < 2 && text[digits] >= '0' && text[digits] <= '9';
       ++digits) {
    value = value * 10 + static_cast<unsigned>(text[digits] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// 12月30日, 12/30; with `month` also 30日, 3.
std::optional<Date> take_day(std::string_view& text, std::optional<unsigned> month) {
  const auto first = take_number(text);
  if (!first) return std::nullopt;
  unsigned day = *first;
  if (take(text, "月") || take(text, "/")) {
    const auto second = take_number(text);
    if (!second) return std::nullopt;
    month = first;
    day = *second;
  }
  take(text, "日");
  if (!month) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{kYear}, std::chrono::month{*month},
                                         std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return Date{std::chrono::sys_days{date}};
}

std::optional<Range> read_range(std::string_view part) {
  const std::string normal = one_line(part);
  std::string_view text = normal;
  const auto first = take_day(text, std::nullopt);
  if (!first) return std::nullopt;
  Range range{day_number(*first), day_number(*first)};
  constexpr std::array<std::string_view, 5> kUntil = {"~", "〜", "-", "−", "から"};
  const bool goes_on = std::any_of(kUntil.begin(), kUntil.end(),
                                   [&](std::string_view mark) { return take(text, mark); });
  if (goes_on) {
    const auto last = take_day(text, first->month());
    if (!last) return std::nullopt;
    take(text, "まで");
    range.last = day_number(*last);
    if (range.last < range.first) range.last += kYearDays;
  }
  if (!text.empty() || range.last - range.first >= kRangeDaysMax) return std::nullopt;
  return range;
}

// Sorted and joined; the end of December reaches over to the beginning of January.
std::vector<Range> joined(std::vector<Range> ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const Range& one, const Range& other) { return one.first < other.first; });
  std::vector<Range> out;
  for (const Range& each : ranges) {
    if (!out.empty() && each.first <= out.back().last + 1) {
      out.back().last = std::max(out.back().last, each.last);
    } else {
      out.push_back(each);
    }
  }
  const bool wraps = out.size() > 1 && out.front().first == 0 && out.back().last >= kYearDays - 1;
  if (wraps) {
    out.back().last = std::max(out.back().last, kYearDays + out.front().last);
    out.erase(out.begin());
  }
  return out;
}

}  // namespace

std::vector<ClosingRule> read_closed_days(std::string_view cell) {
  std::vector<ClosingRule> rules;
  if (cell.empty()) return rules;
  std::vector<Range> ranges;
  bool has_words = false;
  for (const std::string& part : list_of(cell)) {
    if (const auto range = read_range(part)) {
      ranges.push_back(*range);
    } else {
      has_words = true;
    }
  }
  ranges = joined(std::move(ranges));
  if (ranges.size() > kRangesMax) {
    ranges.clear();
    has_words = true;
  }
  for (const Range& range : ranges) {
    ClosingRule rule{.kind = ClosingKind::dates, .first_day = month_and_day(range.first)};
    if (range.last != range.first) rule.last_day = month_and_day(range.last);
    rules.push_back(std::move(rule));
  }
  if (has_words) rules.push_back({.kind = ClosingKind::note, .note = note_of(cell)});
  return rules;
}

}  // namespace renkei::intake
