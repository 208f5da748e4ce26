// Telephone numbers and addresses of the web, and what is written in their columns instead.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace renkei::intake {

// A number of ten or eleven digits, with hyphens where the source has separators.
struct Phone {
  std::string text;
  std::string remark = {};  // 「代表」, 「内線12」
  bool usual = true;        // false: kept as written, because it is no number one can dial
};
// Nothing if the cell is empty or holds no digit.
[[nodiscard]] std::optional<Phone> read_phone(std::string_view cell);

// What a URL column holds: of 47,000 real ones 2,000 are something else.
struct WebCell {
  std::string url = {};
  std::string email = {};
  std::string phone = {};
  bool unreadable = false;
};
[[nodiscard]] WebCell read_web_cell(std::string_view cell);

}  // namespace renkei::intake
