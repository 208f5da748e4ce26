// See known_places_reader.hpp.
#include "features/intake/known_places_reader.hpp"

#include <algorithm>
#include <array>

#include "kernel/search_key.hpp"

#include "features/intake/place_reader.hpp"
#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

constexpr std::size_t kFeeTableAt = 2;  // where a code of ten digits says its fee table

// What stands on the door of a clinic that belongs to a corporation:
// 「医療法人社団　見本会　見本内科」.
std::string without_corporation(const std::string& name) {
  constexpr std::array<std::string_view, 6> kForms = {"医療法人", "社会医療法人", "社会福祉法人",
                                                      "一般社団", "公益",         "株式会社"};
  const bool has_form = std::any_of(kForms.begin(), kForms.end(),
                                    [&](std::string_view form) { return name.starts_with(form); });
  constexpr std::string_view kWideBlank = "\u3000";
  const std::size_t wide = name.rfind(kWideBlank);
  const std::size_t narrow = name.rfind(' ');
  if (!has_form || (wide == std::string::npos && narrow == std::string::npos)) return name;
  const bool is_wide = narrow == std::string::npos || (wide != std::string::npos && wide > narrow);
  return name.substr(is_wide ? wide + kWideBlank.size() : narrow + 1);
}

std::u16string key_of(const std::string& name, const directory::Address& address) {
  const AddressParts parts = cut_address(address.prefecture.value_or("") +
                                         address.city.value_or("") + address.street.value_or(""));
  std::u16string key = search_key(name);
  key += u'\n';
  append_search_key(parts.prefecture + parts.city + parts.street, key);
  // 「2番3号」 and 「2-3」 name one lot.
  while (!key.empty() && key.back() == u'-') key.pop_back();
  return key;
}

// Whether a facility of this kind can have a number of this fee table. Hospitals and clinics with
// dentists have one of each.
bool fits(std::string_view kind, char table) {
  switch (table) {
    case '1':
      return kind == "hospital" || kind == "clinic";
    case '3':
      return kind == "dental_clinic" || kind == "hospital" || kind == "clinic";
    case '4':
      return kind == "pharmacy";
    case '6':
      return kind == "visiting_nurse_station";
    default:
      return false;
  }
}

bool has_ended(const directory::FacilityState& state) {
  return state.status == directory::FacilityStatus::closed ||
         state.status == directory::FacilityStatus::moved;
}

}  // namespace

void KnownPlaces::add(const directory::FacilityCard& card) {
  Place place{card.id, card.facility.kind, {}};
  for (const directory::Identifier& each : card.facility.identifiers) {
    if (each.system != directory::IdentifierSystem::medical_code10) continue;
    if (each.value.size() <= kFeeTableAt) continue;
    by_code_[each.value] = card.id;
    place.codes.push_back(each.value);
  }
  const directory::Address& address = card.facility.address;
  if (has_ended(card.state) || !address.prefecture || !address.street) return;
  by_place_[key_of(card.facility.name, address)].push_back(std::move(place));
}

std::vector<const KnownPlaces::Place*> KnownPlaces::at(const std::string& name,
                                                       const directory::Address& address) const {
  std::vector<const Place*> places;
  const auto found = by_place_.find(key_of(name, address));
  if (found == by_place_.end()) return places;
  for (const Place& each : found->second) places.push_back(&each);
  return places;
}

KnownPlaces::Found KnownPlaces::find(const std::string& code, const std::string& name,
                                     const directory::Address& address) const {
  auto places = at(name, address);
  if (const std::string own = without_corporation(name); places.empty() && own != name) {
    places = at(own, address);
  }
  if (const auto owner = by_code_.find(code); owner != by_code_.end()) {
    const bool is_here = std::any_of(places.begin(), places.end(),
                                     [&](const Place* each) { return each->id == owner->second; });
    return {is_here ? Standing::numbered : Standing::unknown, owner->second};
  }
  std::erase_if(places, [&](const Place* each) { return !fits(each->kind, code[kFeeTableAt]); });
  if (places.empty()) return {};
  std::erase_if(places, [&](const Place* each) {
    return std::any_of(each->codes.begin(), each->codes.end(), [&](const std::string& own) {
      return own[kFeeTableAt] == code[kFeeTableAt];
    });
  });
  if (places.empty()) return {Standing::renumbered, {}};
  if (places.size() > 1) return {Standing::ambiguous, {}};
  return {Standing::unnumbered, places.front()->id};
}

}  // namespace renkei::intake
