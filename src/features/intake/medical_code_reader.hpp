// 医療機関コード: prefecture (2) + 点数表 (1) + number (7). The seven digits are unique only inside
// a prefecture and a fee table, so they are never used alone.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "features/intake/identifier_reader.hpp"

namespace renkei::intake {

// 点数表: which fee table the number belongs to.
enum class FeeTable : std::uint8_t { medical = 1, dental = 3, pharmacy = 4, nursing = 6 };

// 「医科」「歯科」「薬局」「調剤」「訪問看護」, and the names the bureaus give their files (ika,
// shika, yakkyoku). Nothing if none of them is in the text.
[[nodiscard]] std::optional<FeeTable> fee_table_in(std::string_view text);

struct MedicalCode {
  std::string text;   // ten digits
  bool sound = true;  // its check digit holds
  Repair repair = Repair::none;
};
// Takes ten digits whole, nine with the prefecture in front, and seven if `prefecture` ("01"–"47")
// is known; blanks, commas, dots and full-width digits do not count. Six digits have lost a zero
// if the check digit proves it. Nothing for what cannot be a number.
[[nodiscard]] std::optional<MedicalCode> read_medical_code(std::string_view cell,
                                                           std::string_view prefecture,
                                                           FeeTable table);

}  // namespace renkei::intake
