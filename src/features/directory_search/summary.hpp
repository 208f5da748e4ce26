// What a list shows of a facility to one kind of viewer, made from a card that is redacted for him.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/describe.hpp"

#include "features/directory/directory.hpp"

namespace renkei::directory_search {

// One door with its hours: the facility's own, or that of a line which has others.
struct Door {
  std::vector<directory::OpeningHours> hours;
  std::vector<directory::ClosingRule> closing_rules;
  friend bool operator==(const Door&, const Door&) = default;
};
RENKEI_DESCRIBE(Door, hours, closing_rules)

struct Summary {
  std::vector<Door> doors;  // first, because the filter by opening reads nothing else
  std::string name;
  std::optional<std::string> name_kana;
  std::vector<std::string> kinds;  // codes, in the hub's order
  directory::FacilityStatus status = directory::FacilityStatus::active;
  std::optional<std::string> address;
  std::optional<Precision> precision;
  std::optional<std::string> phone;
  std::vector<std::string> services;      // codes
  std::vector<std::string> capabilities;  // codes of what it can do, with or without a condition
  std::optional<geography::AreaName> area;
  std::optional<bool> outside_area;
  std::optional<directory::Accepting> accepting;
  std::optional<bool> hours24;
  std::optional<directory::HomeDeath> home_death;
  std::optional<Instant> confirmed_at;
  std::optional<Date> as_of;   // of its source
  std::optional<Level> level;  // where the viewer may know it, and it is not public
  friend bool operator==(const Summary&, const Summary&) = default;
};
RENKEI_DESCRIBE(Summary, doors, name, name_kana, kinds, status, address, precision, phone, services,
                capabilities, area, outside_area, accepting, hours24, home_death, confirmed_at,
                as_of, level)

// Of a card that redact() has given.
[[nodiscard]] Summary summary_of(const directory::FacilityCard& redacted);

[[nodiscard]] std::string packed(const Summary& summary);
[[nodiscard]] Summary unpacked_summary(std::string_view bytes);
// Only the doors of a packed summary.
[[nodiscard]] std::vector<Door> unpacked_doors(std::string_view bytes);

// Since when it is known to be so: confirmed by someone, else stated by its source.
[[nodiscard]] std::optional<Instant> freshness_of(const Summary& summary);
// A hospital or a clinic, for whose home visits the fee rules know a distance.
[[nodiscard]] bool makes_home_visits(const Summary& summary);

}  // namespace renkei::directory_search
