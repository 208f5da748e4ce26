// Part of search_key: what depends on the characters beside it (dashes, ヶ, 丁目, （株）).
#pragma once
#include <string>
#include <string_view>

namespace renkei::search_fold {

constexpr bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
constexpr bool is_kanji(char16_t c) {
  return (c >= u'\u4E00' && c <= u'\u9FFF') || (c >= u'\u3400' && c <= u'\u4DBF') || c == u'々';
}

// Reads folded units in which spaces and punctuation still stand, and appends the key.
void append_by_neighbours(std::u16string_view folded, std::u16string& key);

}  // namespace renkei::search_fold
