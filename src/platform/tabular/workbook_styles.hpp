// How a workbook's numbers are to be read: as dates, as codes with leading zeros, or as they are.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace renkei::tabular {

// What the format of a cell makes of its number.
struct NumberForm {
  enum class Kind : std::uint8_t { plain, date, zeros };
  Kind kind = Kind::plain;
  std::size_t digits = 0;  // of `zeros`: "0000000" shows 11018 as 0011018
  friend bool operator==(const NumberForm&, const NumberForm&) = default;
};

// By the number of the cell's style; what is unknown is plain.
class NumberForms {
 public:
  NumberForms() = default;
  // From xl/styles.xml; an unreadable one gives plain forms.
  explicit NumberForms(const std::string& styles_xml);
  [[nodiscard]] NumberForm of(std::size_t style) const;

 private:
  std::vector<NumberForm> forms_;
};

// "yyyy/m/d", "[$-411]ggge年m月d日", "h:mm" are dates; "#,##0", "0.00" and "@" are not.
[[nodiscard]] NumberForm form_of(std::string_view format_code);

// Which day is 1: Windows counts from 1900, old Macs from 1904.
enum class DaysFrom : std::uint8_t { y1900, y1904 };

// A number as its form shows it: whole numbers without point or exponent, days as 2026-11-23, times
// as 09:00, both with a blank between. What is no number stays as it is.
[[nodiscard]] std::string shown_number(std::string_view number, NumberForm form, DaysFrom days);

}  // namespace renkei::tabular
