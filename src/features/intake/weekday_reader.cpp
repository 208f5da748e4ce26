#include "features/intake/weekday_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

using directory::ClosingKind;
using directory::OpenDay;

constexpr std::size_t kLetter = 3;  // bytes of a kanji
constexpr std::array<std::string_view, 8> kLetters = {"月", "火", "水", "木",
                                                      "金", "土", "日", "祝"};

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, what.size(), by);
    at += by.size();
  }
}

std::optional<std::size_t> day_at(std::string_view text, std::size_t at) {
  for (std::size_t day = 0; day < kLetters.size(); ++day) {
    if (text.substr(at, kLetter) == kLetters[day]) return day;
  }
  return std::nullopt;
}

bool is_until(std::string_view text, std::size_t at) {
  for (const std::string_view mark : {"~", "-", "〜", "から"}) {
    if (text.substr(at).starts_with(mark)) return true;
  }
  return false;
}

}  // namespace

std::vector<OpenDay> read_weekdays(std::string_view cell) {
  std::string text = one_line(cell);
  replace_all(text, "平日", "月火水木金");
  replace_all(text, "毎日", "月火水木金土日祝");
  replace_all(text, "祝日", "祝");
  replace_all(text, "曜日", "");
  replace_all(text, "曜", "");
  std::array<bool, 8> open{};
  std::optional<std::size_t> from;  // of a range whose end comes next
  std::optional<std::size_t> last;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (last && is_until(text, at)) from = last;
    const auto day = day_at(text, at);
    if (!day) continue;
    for (std::size_t each = from.value_or(*day); each <= *day; ++each) open[each] = true;
    from.reset();
    last = day;
    at += kLetter - 1;
  }
  std::vector<OpenDay> days;
  for (std::size_t day = 0; day < open.size(); ++day) {
    if (open[day]) days.push_back(static_cast<OpenDay>(day));
  }
  return days;
}

std::vector<directory::ClosingRule> closed_but_for(const std::vector<OpenDay>& days) {
  std::vector<directory::ClosingRule> rules;
  for (std::size_t number = 0; number < kLetters.size(); ++number) {
    const auto day = static_cast<OpenDay>(number);
    if (std::find(days.begin(), days.end(), day) != days.end()) continue;
    if (day == OpenDay::holiday) {
      rules.push_back({.kind = ClosingKind::holiday});
    } else {
      rules.push_back({.kind = ClosingKind::weekly, .weekday = day});
    }
  }
  return rules;
}

}  // namespace renkei::intake
