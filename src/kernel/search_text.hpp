// Search keys (kernel/search_key.hpp) in UTF-8, for columns that a database compares byte by byte.
#pragma once
#include <string>
#include <string_view>

namespace renkei {

// Half of a surrogate pair becomes U+FFFD.
[[nodiscard]] std::string utf8_of(std::u16string_view key);
// search_key() of the text in UTF-8.
[[nodiscard]] std::string search_text(std::string_view text);

}  // namespace renkei
