// What people type into the one field of the second step: six digits of the app, or one of the
// codes on paper, with the spaces and small letters that people add.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace renkei::second_factor {

// Ten characters of an alphabet without O, I, L and U, shown as ABCDE-23456.
inline constexpr std::size_t kPaperCodeLength = 10;

struct TypedCode {
  enum class Kind { app, paper };
  Kind kind = Kind::app;
  std::string text;  // digits, or the ten characters
};

// Nothing if it can be neither.
[[nodiscard]] std::optional<TypedCode> typed_code(std::string_view typed);

// Fresh codes are made from random bytes, one a character; their number does not matter beyond
// that.
[[nodiscard]] std::string paper_code_from(std::string_view random_bytes);
[[nodiscard]] std::string shown(std::string_view paper_code);

}  // namespace renkei::second_factor
