// See typed_code.hpp.
#include "features/second_factor/typed_code.hpp"

#include <algorithm>

namespace renkei::second_factor {
namespace {

// Crockford's 32: each byte gives five bits without bias.
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kAppDigits = 6;
constexpr std::size_t kTypedMax = 40;

// What looks alike is meant alike.
char read_as(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') return '0';
  if (c == 'I' || c == 'L') return '1';
  return c;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Full-width digits and letters as ASCII ones; "" for what is neither.
std::string halved(std::string_view typed) {
  std::string text;
  while (!typed.empty()) {
    if (typed.starts_with("\u3000") || typed.starts_with("\u30fc") || typed.starts_with("\uff0d")) {
      typed.remove_prefix(3);
      continue;
    }
    // U+FF01 … U+FF5E are ! … ~ as wide letters: EF BC 81 … EF BD 9E.
    if (typed.size() >= 3 && typed[0] == '\xef' && (typed[1] == '\xbc' || typed[1] == '\xbd')) {
      const unsigned row = typed[1] == '\xbc' ? 0x20U : 0x60U;
      const auto low = static_cast<unsigned char>(typed[2]);
      text += static_cast<char>(row + (low & 0x3fU));
      typed.remove_prefix(3);
      continue;
    }
    text += typed.front();
    typed.remove_prefix(1);
  }
  return text;
}

}  // namespace

std::optional<TypedCode> typed_code(std::string_view typed) {
  if (typed.size() > kTypedMax) return std::nullopt;
  std::string text = halved(typed);
  std::erase_if(text, [](char c) { return c == ' ' || c == '-' || c == '\t'; });
  if (text.size() == kAppDigits && std::all_of(text.begin(), text.end(), is_digit)) {
    return TypedCode{TypedCode::Kind::app, std::move(text)};
  }
  std::transform(text.begin(), text.end(), text.begin(), read_as);
  const bool is_paper =
      text.size() == kPaperCodeLength && text.find_first_not_of(kAlphabet) == std::string::npos;
  if (!is_paper) return std::nullopt;
  return TypedCode{TypedCode::Kind::paper, std::move(text)};
}

std::string paper_code_from(std::string_view random_bytes) {
  std::string code;
  for (const char byte : random_bytes.substr(0, kPaperCodeLength)) {
    code += kAlphabet[static_cast<unsigned char>(byte) & 31U];
  }
  return code;
}

std::string shown(std::string_view paper_code) {
  std::string text{paper_code};
  if (text.size() == kPaperCodeLength) text.insert(kPaperCodeLength / 2, "-");
  return text;
}

}  // namespace renkei::second_factor
