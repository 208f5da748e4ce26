// Checks texts before they are bound.
#include "platform/sql/bound_texts.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace renkei::sql {
namespace {

struct Lead {
  int following = -1;  // -1: no character begins with this byte
  unsigned char second_from = 0x80;
  unsigned char second_to = 0xBF;
};

// The well-formed sequences of the Unicode Standard, table 3-7: no overlong forms, no surrogates.
constexpr Lead lead_of(unsigned char byte) {
  if (byte >= 0x01 && byte <= 0x7F) return {.following = 0};
  if (byte >= 0xC2 && byte <= 0xDF) return {.following = 1};
  if (byte == 0xE0) return {.following = 2, .second_from = 0xA0};
  if (byte == 0xED) return {.following = 2, .second_to = 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {.following = 2};
  if (byte == 0xF0) return {.following = 3, .second_from = 0x90};
  if (byte >= 0xF1 && byte <= 0xF3) return {.following = 3};
  if (byte == 0xF4) return {.following = 3, .second_to = 0x8F};
  return {};
}

constexpr auto kLeads = [] {
  std::array<Lead, 256> leads{};
  for (std::size_t byte = 0; byte < leads.size(); ++byte) {
    leads[byte] = lead_of(static_cast<unsigned char>(byte));
  }
  return leads;
}();

// Every text of a table passes here, whole imports among them, so what texts are made of goes by
// without the table: eight characters of ASCII, and kana and kanji, three bytes each.
constexpr std::size_t kWord = sizeof(std::uint64_t);

// ASCII without a zero byte: no high bit, and none appears when one is taken from each byte.
bool is_plain_word(const char* at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kHighs = 0x8080808080808080;
  std::uint64_t word = 0;
  std::memcpy(&word, at, kWord);
  return ((word | (word - kOnes)) & kHighs) == 0;
}

// How many bytes of characters from U+1000 to U+CFFF stand at the front.
std::size_t three_byte_characters(std::string_view text) {
  std::size_t at = 0;
  for (; text.size() - at >= 3; at += 3) {
    const auto byte = [&](std::size_t next) { return static_cast<unsigned char>(text[at + next]); };
    if (byte(0) < 0xE1 || byte(0) > 0xEC) break;
    if ((byte(1) & 0xC0) != 0x80 || (byte(2) & 0xC0) != 0x80) break;
  }
  return at;
}

}  // namespace

bool is_storable(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  for (std::size_t at = 0; at < text.size();) {
    if (text.size() - at >= kWord) {
      if (is_plain_word(text.data() + at)) {
        at += kWord;
        continue;
      }
      if (const auto taken = three_byte_characters(text.substr(at)); taken > 0) {
        at += taken;
        continue;
      }
    }
    const Lead& lead = kLeads[byte(at)];
    if (lead.following < 0) return false;
    const auto length = static_cast<std::size_t>(lead.following) + 1;
    if (text.size() - at < length) return false;
    if (length > 1 && (byte(at + 1) < lead.second_from || byte(at + 1) > lead.second_to)) {
      return false;
    }
    for (std::size_t next = 2; next < length; ++next) {
      if ((byte(at + next) & 0xC0) != 0x80) return false;
    }
    at += length;
  }
  return true;
}

Result<void> check_texts(std::span<const Value> values) {
  for (const Value& value : values) {
    const auto* text = std::get_if<std::string_view>(&value);
    if (text != nullptr && !is_storable(*text)) {
      return fail(ErrorKind::invalid, "sql.text_not_storable");
    }
  }
  return {};
}

}  // namespace renkei::sql
