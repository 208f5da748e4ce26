#include "features/area_profile/place.hpp"

#include "features/area_profile/supply.hpp"

namespace renkei::area_profile {

std::vector<Place> places_of(const std::vector<geography::AreaName>& areas,
                             const std::vector<MergedName>& merged) {
  std::vector<Place> places;
  Place total{.id = "total", .kind = PlaceKind::total};
  for (const geography::AreaName& area : areas) {
    const std::string& id = area.id.text();
    places.push_back({.id = id, .kind = PlaceKind::area, .name = area.name, .members = {id}});
    total.members.push_back(id);
  }
  for (const MergedName& each : merged) {
    Place place{.id = each.id, .kind = PlaceKind::merged, .name = each.name};
    for (const geography::AreaId& member : each.members) place.members.push_back(member.text());
    places.push_back(std::move(place));
  }
  const std::string unplaced{kUnplaced};
  places.push_back({.id = unplaced, .kind = PlaceKind::unplaced, .members = {unplaced}});
  total.members.push_back(unplaced);
  places.push_back(std::move(total));
  const std::string outside{kOutside};
  places.push_back({.id = outside, .kind = PlaceKind::outside, .members = {outside}});
  return places;
}

}  // namespace renkei::area_profile
