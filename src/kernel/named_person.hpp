// Does a free text seem to name somebody? Reports of accidents and hand-over notes are read by many
// and must not say whose record it was; whoever types a name is warned before it is kept.
#pragma once
#include <string_view>

namespace renkei {

// 見本様, 山田さん, a telephone number, a birth date. What people are called in general (ご家族様,
// 看護師さん) and words that only contain the letters (仕様, たくさん) are none. A guess, good for
// a warning and never for a refusal: a bare 山田 is not noticed.
[[nodiscard]] bool seems_to_name_a_person(std::string_view text);

}  // namespace renkei
