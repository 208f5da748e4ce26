// Part of search_key: what each single character becomes, before its neighbours are looked at.
#pragma once
#include <array>
#include <cstdint>

namespace renkei::search_fold {

// In the table: this character vanishes (soft hyphens, variation selectors).
inline constexpr char16_t kDropped = 0;
// In the table: not decidable alone (voicing marks, ㈱, ligatures), ask ICU for the whole text.
inline constexpr char16_t kUndecided = 0xFFFF;

// One entry for every UTF-16 unit; white space of all kinds becomes ' '.
using Table = std::array<char16_t, 0x10000>;
[[nodiscard]] const Table& table();

// What a unit becomes that is already in NFKC_Casefold.
[[nodiscard]] char16_t folded(char16_t unit);

// Characters beyond the BMP that stand for a common one in names (𠮷 → 吉); 0 if there is none.
[[nodiscard]] char16_t common_form(char32_t character);

}  // namespace renkei::search_fold
