#include "features/identity/email.hpp"

#include <algorithm>

namespace renkei::identity {
namespace {

bool is_allowed(char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '<' && c != '>'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_domain(std::string_view domain) {
  const auto dot = domain.find('.');
  return dot != std::string_view::npos && domain.front() != '.' && domain.back() != '.' &&
         domain.find("..") == std::string_view::npos &&
         domain.find_first_of(",;:/\\()[]") == std::string_view::npos;
}

constexpr std::string_view kFullWidthZero = "\uff10";  // its last byte counts on to nine

// The digit at the front; its bytes are taken off.
std::optional<char> take_digit(std::string_view& typed) {
  const char first = typed.front();
  if (first >= '0' && first <= '9') {
    typed.remove_prefix(1);
    return first;
  }
  if (typed.size() < kFullWidthZero.size() ||
      !typed.starts_with(kFullWidthZero.substr(0, kFullWidthZero.size() - 1))) {
    return std::nullopt;
  }
  const int digit = static_cast<unsigned char>(typed[kFullWidthZero.size() - 1]) -
                    static_cast<unsigned char>(kFullWidthZero.back());
  if (digit < 0 || digit > 9) return std::nullopt;
  typed.remove_prefix(kFullWidthZero.size());
  return static_cast<char>('0' + digit);
}

bool take_gap(std::string_view& typed) {
  for (const std::string_view gap : {" ", "-", "\u3000", "\u30fc", "\uff0d", "\u2212", "\u2010"}) {
    if (!typed.starts_with(gap)) continue;
    typed.remove_prefix(gap.size());
    return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> normal_sign_in_name(std::string_view typed) {
  constexpr std::size_t kDigits = 8;
  constexpr std::size_t kTypedMax = 64;
  if (auto address = normal_email(typed)) return address;
  if (typed.size() > kTypedMax) return std::nullopt;
  std::string number;
  while (!typed.empty()) {
    if (take_gap(typed)) continue;
    const auto digit = take_digit(typed);
    if (!digit) return std::nullopt;
    number += *digit;
  }
  if (number.size() != kDigits) return std::nullopt;
  return number;
}

std::optional<std::string> normal_email(std::string_view typed) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto first = typed.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return std::nullopt;
  typed = typed.substr(first, typed.find_last_not_of(kSpace) - first + 1);
  if (typed.size() > kEmailMax || !std::all_of(typed.begin(), typed.end(), is_allowed)) {
    return std::nullopt;
  }
  const auto at = typed.find('@');
  if (at == 0 || at == std::string_view::npos ||
      typed.find('@', at + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view domain = typed.substr(at + 1);
  if (domain.empty() || !is_domain(domain)) return std::nullopt;
  std::string normal{typed};
  std::transform(normal.begin(), normal.end(), normal.begin(), lower);
  return normal;
}

}  // namespace renkei::identity
