// Escaping and UTF-8 checking: runs of plain bytes are handled as a whole.
#include "platform/json/text.hpp"

#include <array>
#include <cstring>

namespace renkei::json {
namespace {

// For each byte: 0 if it stands for itself, else the letter of its short escape, 'u' if it has
// none.
constexpr std::array<char, 256> escapes() {
  std::array<char, 256> table{};
  for (std::size_t i = 0; i < 0x20; ++i) table[i] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}
constexpr auto kEscapes = escapes();

void append_escape(std::string& out, unsigned char byte) {
  const char letter = kEscapes[byte];
  out += '\\';
  out += letter;
  if (letter != 'u') return;
  static constexpr std::string_view kHex = "0123456789abcdef";
  out += "00";
  out += kHex[byte >> 4U];
  out += kHex[byte & 0xfU];
}

// How many bytes the well-formed sequence at `at` has; 0 if there is none.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto within = [&](unsigned least, unsigned most) {  // the second byte
    return byte(1) >= least && byte(1) <= most;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
  const unsigned first = byte(0);
  if (first < 0x80U) return 1;
  if (first < 0xc2U || first > 0xf4U) return 0;
  if (first <= 0xdfU) return follows(1) ? 2 : 0;
  if (first <= 0xefU) {
    const unsigned least = first == 0xe0U ? 0xa0U : 0x80U;  // below would be overlong
    const unsigned most = first == 0xedU ? 0x9fU : 0xbfU;   // above would be a surrogate
    return within(least, most) && follows(2) ? 3 : 0;
  }
  const unsigned least = first == 0xf0U ? 0x90U : 0x80U;  // below would be overlong
  const unsigned most = first == 0xf4U ? 0x8fU : 0xbfU;   // above would be beyond U+10FFFF
  return within(least, most) && follows(2) && follows(3) ? 4 : 0;
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (kEscapes[byte] == 0) continue;
    out.append(text, plain, i - plain);
    append_escape(out, byte);
    plain = i + 1;
  }
  out.append(text, plain, text.size() - plain);
  out += '"';
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

}  // namespace renkei::json
