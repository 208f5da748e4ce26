// See search_text.hpp.
#include "bench/search_text.hpp"

#include "kernel/search_key.hpp"

namespace renkei::bench {

std::string folded(std::string_view text) {
  std::string utf8;
  for (const char16_t c : search_key(text)) {  // the made-up names are all in the basic plane
    const auto unit = static_cast<unsigned>(c);
    if (unit < 0x80) {
      utf8 += static_cast<char>(unit);
    } else if (unit < 0x800) {
      utf8 += static_cast<char>(0xC0U | unit >> 6U);
      utf8 += static_cast<char>(0x80U | (unit & 0x3FU));
    } else {
      utf8 += static_cast<char>(0xE0U | unit >> 12U);
      utf8 += static_cast<char>(0x80U | (unit >> 6U & 0x3FU));
      utf8 += static_cast<char>(0x80U | (unit & 0x3FU));
    }
  }
  return utf8;
}

std::string joined_text(const Facility& facility) {
  return folded(facility.name) + '|' + folded(facility.kana) + '|' + folded(facility.address) +
         '|' + folded(facility.services);
}

}  // namespace renkei::bench
