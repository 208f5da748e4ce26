#include "features/directory/corporation.hpp"

#include <algorithm>

#include "features/directory/text_rules.hpp"

namespace renkei::directory {
namespace {

constexpr std::size_t kNumberDigits = 13;

bool is_number(std::string_view text) {
  return text.size() == kNumberDigits &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<Corporation> Corporation::make(CorporationId id, Draft draft) {
  FieldErrors errors;
  draft.name = trimmed(draft.name);
  tidy(draft.number);
  tidy(draft.name_kana);
  check_needed(draft.name, "name", errors);
  check_length(draft.name_kana, kLineMax, "name_kana", errors);
  if (draft.number && !is_number(*draft.number)) {
    errors.add("number", "directory.corporation_number_unreadable");
  }
  if (auto well = errors.result("directory.corporation_wrong"); !well) return pass_on(well);
  return Corporation{std::move(id), std::move(draft)};
}

bool has_right_check_digit(std::string_view number) {
  if (!is_number(number)) return false;
  int sum = 0;
  for (std::size_t i = 1; i < kNumberDigits; ++i) {
    const int weight = (kNumberDigits - i) % 2 == 1 ? 1 : 2;  // 1 at the right end
    sum += (number[i] - '0') * weight;
  }
  return number[0] - '0' == 9 - sum % 9;
}

}  // namespace renkei::directory
