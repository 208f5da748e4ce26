// See search_words.hpp.
#include "features/patient/search_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kernel/search_key.hpp"
#include "kernel/search_text.hpp"

namespace renkei::patient {
namespace {

constexpr std::size_t kPhoneDigitsMin = 4;

std::string folded(const OptionalText& text) { return text ? search_text(text->reveal()) : ""; }

std::string joined_kanji(const PersonName& name) {
  return search_text(name.family.reveal()) + folded(name.given);
}
std::string joined_kana(const PersonName& name) {
  return folded(name.family_kana) + folded(name.given_kana);
}

std::string reversed_digits(std::string_view number) {
  std::string digits = search_text(number);
  std::erase_if(digits, [](char letter) { return letter < '0' || letter > '9'; });
  std::reverse(digits.begin(), digits.end());
  return digits;
}

void add(std::vector<SearchWord>& words, WordKind kind, std::string word) {
  if (word.empty()) return;
  SearchWord found{kind, Text{std::move(word)}};
  if (std::find(words.begin(), words.end(), found) == words.end()) {
    words.push_back(std::move(found));
  }
}

bool share_phone(const PatientDraft& one, const PatientDraft& other) {
  for (const Phone& each : one.phones) {
    const std::string digits = reversed_digits(each.number.reveal());
    const bool found = std::any_of(
        other.phones.begin(), other.phones.end(),
        [&](const Phone& second) { return reversed_digits(second.number.reveal()) == digits; });
    if (found && digits.size() >= kPhoneDigitsMin) return true;
  }
  return false;
}

bool has(const std::vector<Agreement>& agreements, Agreement wanted) {
  return std::find(agreements.begin(), agreements.end(), wanted) != agreements.end();
}

}  // namespace

std::vector<SearchWord> search_words_of(const PatientDraft& draft) {
  const PersonName& name = draft.name;
  std::vector<SearchWord> words;
  for (std::string word :
       {search_text(name.family.reveal()), folded(name.given), folded(name.family_kana),
        folded(name.given_kana), joined_kanji(name), joined_kana(name)}) {
    add(words, WordKind::name, std::move(word));
  }
  for (const Phone& each : draft.phones) {
    add(words, WordKind::phone, reversed_digits(each.number.reveal()));
  }
  return words;
}

Text sort_key_of(const PersonName& name) {
  std::string key = joined_kana(name);
  return Text{key.empty() ? joined_kanji(name) : std::move(key)};
}

std::vector<Text> typed_names(std::string_view typed) {
  std::vector<Text> names;
  for (const std::u16string& each : renkei::search_words(typed)) {
    names.emplace_back(utf8_of(each));
  }
  return names;
}

std::optional<Text> typed_phone(std::string_view typed) {
  std::string digits = reversed_digits(typed);
  if (digits.size() < kPhoneDigitsMin) return std::nullopt;
  return Text{std::move(digits)};
}

std::vector<Agreement> agreements_of(const PatientDraft& one, const PatientDraft& other) {
  std::vector<Agreement> found;
  const std::string kana = joined_kana(one.name);
  if (!kana.empty() && kana == joined_kana(other.name)) found.push_back(Agreement::kana);
  if (joined_kanji(one.name) == joined_kanji(other.name)) found.push_back(Agreement::kanji);
  if (one.birth_date && one.birth_date == other.birth_date) {
    found.push_back(Agreement::birth_date);
  }
  if (share_phone(one, other)) found.push_back(Agreement::phone);
  return found;
}

bool may_be_one_person(const std::vector<Agreement>& agreements) {
  const bool name = has(agreements, Agreement::kana) || has(agreements, Agreement::kanji);
  const int common = static_cast<int>(name) +
                     static_cast<int>(has(agreements, Agreement::birth_date)) +
                     static_cast<int>(has(agreements, Agreement::phone));
  return common >= 2;
}

}  // namespace renkei::patient
