// Texts as a workbook can hold them.
#pragma once
#include <string>
#include <string_view>

namespace renkei::excel {

// At most 32,767 UTF-16 units, cut at a character with "…", without the control characters XML
// cannot hold.
[[nodiscard]] std::string cell_text(std::string_view text);

// A line of a page's head or foot: `&` is doubled, because Excel reads it as a command, and what
// is longer than Excel takes is cut.
[[nodiscard]] std::string page_line(std::string_view place, std::string_view text);

}  // namespace renkei::excel
