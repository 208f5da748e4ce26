// See wording.hpp.
#include "platform/html/wording.hpp"

#include <array>
#include <charconv>

#include "kernel/wareki.hpp"

namespace renkei::html {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr double kRoundedToWhole = 9.95;

}  // namespace

std::string Wording::say(std::string_view key, Values values) const {
  const std::string_view sentence = frame_->word(language_, key);
  std::string said;
  for (std::size_t at = 0; at < sentence.size();) {
    const auto open = sentence.find('{', at);
    const auto close = sentence.find('}', open == std::string_view::npos ? at : open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
      return said.append(sentence.substr(at));
    }
    said.append(sentence.substr(at, open - at));
    const auto name = sentence.substr(open + 1, close - open - 1);
    for (const auto& [known, value] : values) {
      if (known == name) said.append(value);
    }
    at = close + 1;
  }
  return said;
}

bool Wording::knows(std::string_view key) const {
  // A sentence is never its own key.
  return frame_->word(language_, key) != key;
}

std::string Wording::day(Date date) const {
  if (language_ == Language::ja) return wareki_text(date);
  return day_of_year(date) + " " + std::to_string(date.year());
}

std::string Wording::day_of_year(Date date) const {
  const std::string day = std::to_string(date.day());
  if (language_ == Language::ja) return std::to_string(date.month()) + "月" + day + "日";
  return day + " " + std::string{kMonths.at(date.month() - 1)};
}

std::string_view Wording::comma() const { return language_ == Language::ja ? "、" : ", "; }

std::string kilometres_text(double kilometres) {
  std::array<char, 32> digits{};
  const int decimals = kilometres < kRoundedToWhole ? 1 : 0;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), kilometres,
                                 std::chars_format::fixed, decimals);
  return std::string{digits.data(), end.ptr} + "km";
}

std::string dialled(std::string_view phone) {
  std::string digits;
  for (const char each : phone) {
    const bool digit = each >= '0' && each <= '9';
    if (digit || (each == '+' && digits.empty())) digits += each;
  }
  return digits;
}

}  // namespace renkei::html
