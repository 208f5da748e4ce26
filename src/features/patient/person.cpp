// See person.hpp. Texts are revealed here only to be measured and tidied.
#include "features/patient/person.hpp"

#include <algorithm>
#include <utility>

#include "kernel/search_key.hpp"

#include "features/directory/directory.hpp"

namespace renkei::patient {
namespace {

// Hiragana and katakana, the long mark and spaces; what search folds to katakana.
bool is_kana(const std::string& text) {
  const std::u16string key = search_key(text);
  return std::all_of(key.begin(), key.end(),
                     [](char16_t unit) { return unit >= u'\u30A0' && unit <= u'\u30FF'; });
}

void check_kana(OptionalText& text, std::string field, FieldErrors& errors) {
  tidy(text);
  if (!text) return;
  if (!is_kana(text->reveal())) return errors.add(std::move(field), "patient.kana_expected");
  check_line(text, std::move(field), errors);
}

void check_degrees(const std::optional<Private<double>>& degrees, double most, std::string field,
                   FieldErrors& errors) {
  if (degrees && !(degrees->reveal() >= -most && degrees->reveal() <= most)) {
    errors.add(std::move(field), "patient.point_outside_earth");
  }
}

}  // namespace

void tidy(Text& text) { text = Text{directory::trimmed(text.reveal())}; }

void tidy(OptionalText& text) {
  if (!text) return;
  tidy(*text);
  if (text->reveal().empty()) text.reset();
}

void check_line(OptionalText& text, std::string field, FieldErrors& errors) {
  tidy(text);
  if (text && directory::length_of(text->reveal()) > kLineMax) {
    errors.add(std::move(field), "patient.line_too_long");
  }
}

void check_needed(Text& text, std::string field, FieldErrors& errors) {
  tidy(text);
  if (text.reveal().empty()) return errors.add(std::move(field), "patient.text_missing");
  if (directory::length_of(text.reveal()) > kLineMax) {
    errors.add(std::move(field), "patient.line_too_long");
  }
}

void check_note(OptionalText& text, std::string field, FieldErrors& errors) {
  tidy(text);
  if (text && directory::length_of(text->reveal()) > kNoteMax) {
    errors.add(std::move(field), "patient.note_too_long");
  }
}

void check_name(PersonName& name, FieldErrors& errors) {
  check_needed(name.family, "name.family", errors);
  check_line(name.given, "name.given", errors);
  check_kana(name.family_kana, "name.family_kana", errors);
  check_kana(name.given_kana, "name.given_kana", errors);
}

void check_home(Home& home, FieldErrors& errors) {
  check_line(home.postal_code, "home.postal_code", errors);
  check_line(home.line, "home.line", errors);
  check_line(home.building, "home.building", errors);
  check_degrees(home.latitude, 90, "home.latitude", errors);
  check_degrees(home.longitude, 180, "home.longitude", errors);
  if (home.latitude.has_value() != home.longitude.has_value()) {
    errors.add("home.latitude", "patient.half_a_point");
  }
}

void check_phone(Text& number, std::string field, FieldErrors& errors) {
  tidy(number);
  if (number.reveal().empty()) return errors.add(std::move(field), "patient.text_missing");
  FieldErrors found;
  directory::check_phone(number.reveal(), field, found);
  if (!found.empty()) errors.add(std::move(field), "patient.phone_unreadable");
}

void check_relative(std::optional<Relative>& relative, std::string field, FieldErrors& errors) {
  if (!relative) return;
  check_needed(relative->name, field + ".name", errors);
  check_line(relative->relation, field + ".relation", errors);
  tidy(relative->phone);
  if (relative->phone) check_phone(*relative->phone, field + ".phone", errors);
}

Text full_name(const PersonName& name) {
  std::string whole = name.family.reveal();
  if (name.given) whole += " " + name.given->reveal();
  return Text{std::move(whole)};
}

}  // namespace renkei::patient
