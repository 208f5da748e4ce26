// See municipality_code.hpp.
#include "features/listing/municipality_code.hpp"

#include <algorithm>
#include <array>

namespace renkei::listing {
namespace {

constexpr std::size_t kDigits = 5;
constexpr std::string_view kBlock = "丁目";
constexpr std::array<std::string_view, 10> kFullWidth{"０", "１", "２", "３", "４",
                                                      "５", "６", "７", "８", "９"};

}  // namespace

std::optional<std::string> with_check_digit(const std::optional<std::string>& code) {
  if (!code || code->size() != kDigits) return std::nullopt;
  int sum = 0;
  for (std::size_t at = 0; at < kDigits; ++at) {
    const char digit = (*code)[at];
    if (digit < '0' || digit > '9') return std::nullopt;
    sum += (digit - '0') * static_cast<int>(kDigits + 1 - at);
  }
  const int check = sum < 11 ? 11 - sum : 11 - sum % 11;
  return *code + static_cast<char>('0' + check % 10);
}

StreetParts parts_of_street(const std::string& street) {
  if (const auto block = street.find(kBlock); block != std::string::npos) {
    const auto end = block + kBlock.size();
    return {street.substr(0, end), street.substr(end)};
  }
  auto first = street.find_first_of("0123456789");
  for (const auto digit : kFullWidth) first = std::min(first, street.find(digit));
  if (first == std::string::npos) return {street, {}};
  return {street.substr(0, first), street.substr(first)};
}

}  // namespace renkei::listing
