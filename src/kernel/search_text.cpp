// See search_text.hpp.
#include "kernel/search_text.hpp"

#include <unicode/unistr.h>

#include "kernel/search_key.hpp"

namespace renkei {

std::string utf8_of(std::u16string_view key) {
  const icu::UnicodeString whole{key.data(), static_cast<std::int32_t>(key.size())};
  std::string text;
  whole.toUTF8String(text);
  return text;
}

std::string search_text(std::string_view text) { return utf8_of(search_key(text)); }

}  // namespace renkei
