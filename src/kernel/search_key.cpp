// See search_key.hpp. One table look-up a character, then one pass over what depends on neighbours.
#include "kernel/search_key.hpp"

#include <unicode/normalizer2.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>

#include "kernel/search_fold.hpp"
#include "kernel/search_neighbours.hpp"

namespace renkei {
namespace {

using search_fold::is_digit;
using search_fold::is_kanji;
using search_fold::kDropped;
using search_fold::kUndecided;
using Units = std::u16string_view;

// The longest first, so that 医療法人社団 is one word.
constexpr std::array<Units, 14> kCorporateForms{
    u"特定非営利活動法人", u"社会福祉法人", u"医療法人社団", u"医療法人財団", u"一般社団法人",
    u"一般財団法人",       u"公益社団法人", u"公益財団法人", u"医療法人",     u"株式会社",
    u"有限会社",           u"合同会社",     u"合資会社",     u"合名会社"};

// With ICU over the whole text: voicing marks, ㈱, ligatures, characters beyond the BMP.
void fold_by_icu(std::string_view text, std::u16string& out) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto source =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const auto normal = normalizer->normalize(source, status);
  for (std::int32_t i = 0; i < normal.length();) {
    const UChar32 character = normal.char32At(i);
    const char16_t common = search_fold::common_form(static_cast<char32_t>(character));
    if (common != 0) {
      out += common;
    } else if (character > 0xFFFF) {
      out += {U16_LEAD(character), U16_TRAIL(character)};
    } else {
      out += search_fold::folded(static_cast<char16_t>(character));
    }
    i += U16_LENGTH(character);
  }
}

// The character at `at`, which is moved behind it; U+FFFF for what is not
// well-formed or lies beyond the basic plane.
char16_t next_unit(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t steps) {
    return at + steps < text.size() ? static_cast<unsigned char>(text[at + steps]) : 0U;
  };
  const auto is_trail = [](unsigned value) { return (value & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) {
    at += 1;
    return static_cast<char16_t>(lead);
  }
  if (lead >= 0xE0 && lead < 0xF0 && is_trail(byte(1)) && is_trail(byte(2))) {
    const unsigned unit = (lead & 0xFU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    at += 3;
    return unit < 0x800 ? kUndecided : static_cast<char16_t>(unit);
  }
  if (lead >= 0xC2 && lead < 0xE0 && is_trail(byte(1))) {
    const unsigned unit = (lead & 0x1FU) << 6U | (byte(1) & 0x3FU);
    at += 2;
    return static_cast<char16_t>(unit);
  }
  return kUndecided;
}

// One unit for each character, or false if some character needs ICU.
bool fold_by_table(std::string_view text, std::u16string& out) {
  const auto& table = search_fold::table();
  for (std::size_t at = 0; at < text.size();) {
    const char16_t unit = next_unit(text, at);
    const char16_t folded = table[unit];  // that of U+FFFF is kUndecided
    if (folded == kUndecided) return false;
    if (folded != kDropped) out += folded;
  }
  return true;
}

void fold(std::string_view text, std::u16string& out) {
  out.clear();
  if (fold_by_table(text, out)) return;
  out.clear();
  fold_by_icu(text, out);
}

bool is_separator(char16_t c) { return c == u' ' || c == u',' || c == u'、'; }

// An end that a neighbour would have changed: 霞ガ of 霞ガ関, 1丁 of 1丁目.
void drop_open_end(std::u16string& word) {
  if (word.size() < 2) return;
  const char16_t last = word.back();
  const char16_t before = word[word.size() - 2];
  const bool is_half = (last == u'カ' || last == u'ガ' || last == u'ケ') && is_kanji(before);
  if (is_half || (last == u'丁' && is_digit(before))) word.pop_back();
}

void add_word(std::vector<std::u16string>& words, Units word) {
  if (word.empty() || words.size() >= kSearchWordsMax) return;
  if (std::find(words.begin(), words.end(), word) == words.end()) words.emplace_back(word);
}

void add_words(std::vector<std::u16string>& words, Units word) {
  for (const Units form : kCorporateForms) {
    if (word.size() > form.size() && word.starts_with(form)) {
      add_word(words, form);
      return add_words(words, word.substr(form.size()));
    }
    if (word.size() > form.size() && word.ends_with(form)) {
      add_words(words, word.substr(0, word.size() - form.size()));
      return add_word(words, form);
    }
  }
  add_word(words, word);
}

}  // namespace

void append_search_key(std::string_view text, std::u16string& key) {
  thread_local std::u16string folded;  // keeps its memory from field to field
  fold(text, folded);
  search_fold::append_by_neighbours(folded, key);
}

std::u16string search_key(std::string_view text) {
  std::u16string key;
  append_search_key(text, key);
  return key;
}

std::vector<std::u16string> search_words(std::string_view query) {
  std::u16string folded;
  fold(query, folded);
  std::vector<std::u16string> words;
  for (auto from = folded.begin(); from != folded.end() && words.size() < kSearchWordsMax;) {
    const auto to = std::find_if(from, folded.end(), is_separator);
    std::u16string word;
    const auto start = static_cast<std::size_t>(from - folded.begin());
    const auto length = static_cast<std::size_t>(to - from);
    search_fold::append_by_neighbours(Units{folded}.substr(start, length), word);
    drop_open_end(word);
    add_words(words, word);
    from = to == folded.end() ? to : to + 1;
  }
  return words;
}

}  // namespace renkei
