// The pieces JSON text is made of, for the writer and for whoever builds a document by hand.
#pragma once
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>

#include "platform/json/shape.hpp"

namespace renkei::json {

// `text` in quotes, escaped.
void append_text(std::string& out, std::string_view text);

// The shortest digits that read back the same. A number JSON cannot hold (NaN, infinity) is null.
template <Number T>
void append_number(std::string& out, T value) {
  if constexpr (std::is_floating_point_v<T>) {
    if (!std::isfinite(value)) {
      out += "null";
      return;
    }
  }
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

// True for well-formed UTF-8 without overlong forms, surrogates or code points above U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace renkei::json
