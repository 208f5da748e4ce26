// How a person is called and reached: the patient's own name, home and telephones, and the three
// people around a patient, who may be three different ones.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/describe.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei::patient {

// Everything written about a person.
using Text = Private<std::string>;
using OptionalText = std::optional<Text>;

inline constexpr std::size_t kLineMax = 200;   // characters
inline constexpr std::size_t kNoteMax = 2000;  // characters

// 漢字氏名・カナ氏名. Family and given name apart, for lists are sorted and letters addressed by
// the family name. Kana is what people say on the telephone.
struct PersonName {
  Text family;
  OptionalText given;
  OptionalText family_kana;
  OptionalText given_kana;
  friend bool operator==(const PersonName&, const PersonName&) = default;
};
RENKEI_DESCRIBE(PersonName, family, given, family_kana, given_kana)

// Where the patient lives; the point is what a doctor's 16 km are counted from.
struct Home {
  OptionalText postal_code;
  OptionalText line;  // 見本県見本市桜町一丁目2-3
  OptionalText building;
  std::optional<Private<double>> latitude;
  std::optional<Private<double>> longitude;
  friend bool operator==(const Home&, const Home&) = default;
};
RENKEI_DESCRIBE(Home, postal_code, line, building, latitude, longitude)

enum class PhoneKind : std::uint8_t { home, mobile, work, other };
RENKEI_DESCRIBE_ENUM(PhoneKind, home, mobile, work, other)

struct Phone {
  PhoneKind kind = PhoneKind::home;
  Text number;
  friend bool operator==(const Phone&, const Phone&) = default;
};
RENKEI_DESCRIBE(Phone, kind, number)

// キーパーソン, 主介護者 or 代理意思決定者: one person of the patient's own.
struct Relative {
  Text name;
  OptionalText relation;  // 長女, 隣人, 成年後見人
  OptionalText phone;
  friend bool operator==(const Relative&, const Relative&) = default;
};
RENKEI_DESCRIBE(Relative, name, relation, phone)

// Cuts white space at both ends; a text of nothing else is not known.
void tidy(Text& text);
void tidy(OptionalText& text);

// Each tidies what was entered and adds what cannot be so under `field`.
void check_line(OptionalText& text, std::string field, FieldErrors& errors);
void check_needed(Text& text, std::string field, FieldErrors& errors);
void check_note(OptionalText& text, std::string field, FieldErrors& errors);
void check_name(PersonName& name, FieldErrors& errors);
void check_home(Home& home, FieldErrors& errors);
void check_phone(Text& number, std::string field, FieldErrors& errors);
void check_relative(std::optional<Relative>& relative, std::string field, FieldErrors& errors);

// 見本 花子, as it is written on an envelope.
[[nodiscard]] Text full_name(const PersonName& name);

}  // namespace renkei::patient
