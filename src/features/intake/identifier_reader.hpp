// Numbers that name things in the open data of Japan, and the repair of what a spreadsheet ate.
// Numbers are texts: leading zeros and letters belong to them.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace renkei::intake {

enum class Repair : std::uint8_t { none, repaired };

// 介護保険の事業所番号: ten digits or capital letters (介護医療院 and others hold a letter).
struct OfficeNumber {
  std::string text;
  bool has_letters = false;
  Repair repair = Repair::none;
};
// `prefecture` ("01"–"47") proves that nine digits have lost a zero: the number begins with it.
// Nothing if it cannot be a number, or the loss cannot be proved.
[[nodiscard]] std::optional<OfficeNumber> read_office_number(std::string_view cell,
                                                             std::string_view prefecture);

// 全国地方公共団体コード: five digits, here without the sixth, which is their check digit.
struct MunicipalityCode {
  std::string text;
  Repair repair = Repair::none;
};
// Takes six digits that pass the check, five that pass it once a zero stands before them
// (repaired), five without check digit, and four of those that lost a zero (repaired). `prefecture`
// ("01"–"47", empty if unknown) decides where two readings are possible.
[[nodiscard]] std::optional<MunicipalityCode> read_municipality_code(std::string_view cell,
                                                                     std::string_view prefecture);
// The sixth digit of a code of five.
[[nodiscard]] char municipality_check_digit(std::string_view five_digits);

// 「徳島県」 → "36"; "" if it is no prefecture.
[[nodiscard]] std::string_view prefecture_number(std::string_view name);
// 36 → 「徳島県」; "" outside 1–47.
[[nodiscard]] std::string_view prefecture_name(std::string_view number);

// 医療情報ネットのID: 5–20 digits, letters and hyphens, the first two the prefecture.
[[nodiscard]] std::optional<std::string> read_navii_id(std::string_view cell);

}  // namespace renkei::intake
