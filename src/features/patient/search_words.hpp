// By which words a patient is found, and why two records may be the same person. All of them stay
// inside the encrypted database.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/describe.hpp"

#include "features/patient/registered_patient.hpp"

namespace renkei::patient {

enum class WordKind : std::uint8_t { name, phone };
RENKEI_DESCRIBE_ENUM(WordKind, name, phone)

// A folded name is found by its beginning; a telephone number by its end, so it is kept reversed.
struct SearchWord {
  WordKind kind = WordKind::name;
  Text word;
  friend bool operator==(const SearchWord&, const SearchWord&) = default;
};
RENKEI_DESCRIBE(SearchWord, kind, word)

// Family and given name, in kanji and kana, each alone and joined; each telephone number.
[[nodiscard]] std::vector<SearchWord> search_words_of(const PatientDraft& draft);

// What lists are sorted by: the kana, or the kanji where nobody knows the kana.
[[nodiscard]] Text sort_key_of(const PersonName& name);

// The beginnings of names in what somebody typed (やまだ はな), in search's folding.
[[nodiscard]] std::vector<Text> typed_names(std::string_view typed);
// The digits of what somebody typed, reversed; nothing below four, which would find half the city.
[[nodiscard]] std::optional<Text> typed_phone(std::string_view typed);

// What two records have in common.
enum class Agreement : std::uint8_t { kana, kanji, birth_date, phone };
RENKEI_DESCRIBE_ENUM(Agreement, kana, kanji, birth_date, phone)

// In the order of the enumerators.
[[nodiscard]] std::vector<Agreement> agreements_of(const PatientDraft& one,
                                                   const PatientDraft& other);
// Two of name, birth date and telephone: a father and a son share a telephone, two strangers a
// name; few share both.
[[nodiscard]] bool may_be_one_person(const std::vector<Agreement>& agreements);

}  // namespace renkei::patient
