// Checks texts before they are bound.
#include "platform/sql/bound_texts.hpp"

#include <array>

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

}  // namespace

bool is_storable(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  for (std::size_t at = 0; at < text.size();) {
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
