// See pin.hpp.
#include "features/identity/pin.hpp"

#include <algorithm>

namespace renkei::identity {
namespace {

// ０ is EF BC 90 in UTF-8, and so on up to ９.
std::optional<std::string> plain_digits(std::string_view typed) {
  constexpr std::string_view kFullWidth = "\xEF\xBC";
  std::string digits;
  while (!typed.empty()) {
    char digit = typed.front();
    std::size_t used = 1;
    if (typed.starts_with(kFullWidth) && typed.size() >= 3) {
      digit = static_cast<char>(static_cast<unsigned char>(typed[2]) - 0x90 + '0');
      used = 3;
    }
    if (digit < '0' || digit > '9') return std::nullopt;
    digits += digit;
    typed.remove_prefix(used);
  }
  return digits;
}

// 000000, 123456, 987654: the first ones somebody at the next desk tries.
bool is_simple(std::string_view digits) {
  const int step = digits[1] - digits[0];
  if (step < -1 || step > 1) return false;
  return std::adjacent_find(digits.begin(), digits.end(), [&](char left, char right) {
           return right - left != step;
         }) == digits.end();
}

auto wrong(Reason reason) {
  FieldErrors errors;
  errors.add("pin", reason);
  return errors.result(reason);
}

}  // namespace

Result<std::string> checked_pin(std::string_view typed) {
  auto digits = plain_digits(typed);
  if (!digits || digits->size() < kPinDigitsMin || digits->size() > kPinDigitsMax) {
    auto refused = wrong("shared_pc.pin_not_digits");
    return pass_on(refused);
  }
  if (is_simple(*digits)) {
    auto refused = wrong("shared_pc.pin_too_simple");
    return pass_on(refused);
  }
  return *std::move(digits);
}

}  // namespace renkei::identity
