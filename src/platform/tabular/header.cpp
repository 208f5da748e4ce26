// Names of columns made comparable, by ICU's normaliser.
#include "platform/tabular/header.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace renkei::tabular {
namespace {

bool is_ascii(std::string_view text) {
  for (const char each : text) {
    if (static_cast<unsigned char>(each) >= 0x80) return false;
  }
  return true;
}

icu::UnicodeString normalised(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  auto from = icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
  const icu::Normalizer2* const rules = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) != 0) return from;
  const icu::UnicodeString to = rules->normalize(from, status);
  return U_FAILURE(status) != 0 ? from : to;
}

}  // namespace

std::string nfkc(std::string_view text) {
  if (is_ascii(text)) return std::string{text};
  std::string out;
  normalised(text).toUTF8String(out);
  return out;
}

std::string column_key(std::string_view name) {
  icu::UnicodeString kept;
  icu::UnicodeString text = normalised(name);
  text.foldCase();
  for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 each = text.char32At(at);
    if (u_isalnum(each) != 0) kept.append(each);
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

Header::Header(std::span<const std::string_view> names) : size_(names.size()) {
  for (std::size_t at = 0; at < names.size(); ++at) columns_.try_emplace(column_key(names[at]), at);
}

std::optional<std::size_t> Header::find(std::string_view name) const {
  const auto found = columns_.find(column_key(name));
  if (found == columns_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::size_t> Header::find(std::span<const std::string_view> names) const {
  for (const std::string_view name : names) {
    if (const auto column = find(name)) return column;
  }
  return std::nullopt;
}

}  // namespace renkei::tabular
