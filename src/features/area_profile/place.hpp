// The columns of every table of this feature: the areas, the areas that are planned together, and
// what lies in none.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "kernel/describe.hpp"

#include "features/geography/geography.hpp"

namespace renkei::area_profile {

enum class PlaceKind : std::uint8_t { area, merged, unplaced, total, outside };
RENKEI_DESCRIBE_ENUM(PlaceKind, area, merged, unplaced, total, outside)

struct Place {
  std::string id;  // of the area or merged area; else the kind's name
  PlaceKind kind = PlaceKind::area;
  std::optional<std::string> name;   // areas and merged areas
  std::vector<std::string> members;  // the places whose figures add up to this one's
};
RENKEI_DESCRIBE(Place, id, kind, name, members)

// 合同圏域 as this feature needs it: a name, and the areas whose figures add up to its own.
struct MergedName {
  std::string id;
  std::string name;
  std::vector<geography::AreaId> members;
};

// Areas in the hub's order, merged areas, what has no area, the total of all inside, what is
// outside.
[[nodiscard]] std::vector<Place> places_of(const std::vector<geography::AreaName>& areas,
                                           const std::vector<MergedName>& merged);

}  // namespace renkei::area_profile
