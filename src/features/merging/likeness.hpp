// How alike two facilities of different sources are: the same place often stands once in the health
// ministry's list of clinics and once in the list of care offices. Pure; nothing here merges
// anything.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/geo.hpp"

#include "features/directory/directory.hpp"

namespace renkei::merging {

// In what two of them agree.
enum class Agreement : std::uint8_t {
  phone,         // the same telephone number
  fax,           // the same fax number
  name,          // the same name, however it is written
  similar_name,  // most of the name
  address,       // the same address
  near,          // within 100 m of each other
  corporation,   // run by the same corporation
};
RENKEI_DESCRIBE_ENUM(Agreement, phone, fax, name, similar_name, address, near, corporation)

// What of a card is compared, in the folded form in which search compares texts.
struct Traits {
  directory::FacilityId id;
  std::u16string name;
  std::string phone;  // digits
  std::string fax;
  std::u16string address;
  std::u16string corporation;
  std::optional<Point> point;
  std::vector<directory::IdentifierSystem> systems;  // sorted, each once
};
[[nodiscard]] Traits traits_of(const directory::FacilityCard& card);

struct Likeness {
  int score = 0;  // of 100
  std::vector<Agreement> agreements;
  std::optional<int> distance_metres;
  friend bool operator==(const Likeness&, const Likeness&) = default;
};

// From this on a pair is shown to a person.
inline constexpr int kAlike = 60;
inline constexpr double kNearMetres = 100;

// Nothing if a person need not look: below kAlike, or both have a number of the same source, which
// makes them two by definition (one 事業所番号, one facility).
[[nodiscard]] std::optional<Likeness> likeness(const Traits& one, const Traits& other);

// Part of their names that is the same, 0 to 1: Dice's measure of pairs of neighbouring characters.
[[nodiscard]] double name_similarity(const std::u16string& one, const std::u16string& other);

}  // namespace renkei::merging
