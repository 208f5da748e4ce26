// See notice.hpp.
#include "features/notice/notice.hpp"

#include <algorithm>

namespace renkei::notice {

std::string sentence_key(std::string_view kind) {
  std::string key = "notice." + std::string{kind};
  std::replace(key.begin() + std::string_view{"notice."}.size(), key.end(), '.', '_');
  return key;
}

bool is_opaque(std::string_view reference) {
  constexpr std::size_t kMost = 20;
  return !reference.empty() && reference.size() <= kMost &&
         std::all_of(reference.begin(), reference.end(), [](char each) {
           return (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z') || each == '-' ||
                  each == '#';
         });
}

}  // namespace renkei::notice
