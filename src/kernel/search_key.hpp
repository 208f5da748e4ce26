// The form in which texts are compared when someone searches: 髙橋 finds 高橋, ｻｸﾗ finds さくら,
// 一丁目 finds 1-2-3. Only for comparing; what is stored and shown is always the text as it was
// written.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace renkei {

// Words of a query beyond this many are not looked for; nobody types nine.
inline constexpr std::size_t kSearchWordsMax = 8;

// UTF-16 of the text after: compatibility forms and case (NFKC_Casefold), hiragana and small kana
// to large katakana, old and variant characters to today's, ヶ/が/カ between kanji to ケ, dashes
// between digits to '-', 丁目/番地/号 after digits to '-', （株） and the like written out, spaces
// and punctuation removed. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::u16string search_key(std::string_view text);

// The same, appended to `key`, for those who fold millions of fields.
void append_search_key(std::string_view text, std::u16string& key);

// The words of what someone typed, each as a search key, in order, none empty, none twice. Spaces
// and commas part words, and so does the form of a corporation: 株式会社さくら is 株式会社 and
// さくら. An end that may be half of something (霞が, 本町1丁) is left off the word.
[[nodiscard]] std::vector<std::u16string> search_words(std::string_view query);

}  // namespace renkei
