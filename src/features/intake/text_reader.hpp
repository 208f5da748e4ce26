// Texts of cells in a normal form. The source's spelling is kept; only what carries no meaning
// goes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace renkei::intake {

// NFKC and no blanks at all: for numbers and codes.
[[nodiscard]] std::string one_line(std::string_view cell);
[[nodiscard]] std::string upper_case(std::string text);

// Outer blanks (U+3000 too) away; what stands between stays as the source writes it.
[[nodiscard]] std::string trimmed(std::string_view cell);
// 「（改行）」 and line ends to "\n", outer blanks away.
[[nodiscard]] std::string note_of(std::string_view cell);
// The parts of a list written with ; , 、 ， | or line ends, trimmed, without empty ones.
[[nodiscard]] std::vector<std::string> list_of(std::string_view cell);

// Every dash between two digits to "-"; the long mark of kana (カー) is a letter and stays.
[[nodiscard]] std::string with_plain_dashes(std::string_view nfkc_text);
// Digits of full width to narrow ones, and the dashes between them; all else stays as it is
// written.
[[nodiscard]] std::string with_narrow_digits(std::string_view text);

}  // namespace renkei::intake
