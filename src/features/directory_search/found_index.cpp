// A hit of the index as the reply shows it, and the place of a page in text form.
#include <charconv>

#include "features/directory_search/directory_index.hpp"
#include "features/directory_search/summary.hpp"

namespace renkei::directory_search {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void show_distance(const search::Hit& hit, const Summary& summary, const Conditions& conditions,
                   FoundFacility& found) {
  if (!hit.metres) return;
  found.distance_km = *hit.metres / 1000.0;
  if (!makes_home_visits(summary)) return;
  const double limit = home_visit_distance(conditions.today).metres;
  const double uncertainty = summary.precision ? uncertainty_metres(*summary.precision) : 0;
  found.home_visit_reach = reach(*hit.metres, limit, uncertainty);
  found.beyond_16km = *hit.metres > limit;
}

template <class Number>
bool read_number(std::string_view text, Number& number, int base) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

FoundFacility found_facility(const search::Hit& hit, const Conditions& conditions,
                             const HubWords& words) {
  Summary summary = unpacked_summary(hit.stored);
  FoundFacility found{.id = directory::FacilityId{hit.id.text()},
                      .name = std::move(summary.name),
                      .name_kana = std::move(summary.name_kana),
                      .kinds = summary.kinds,
                      .status = summary.status,
                      .address = std::move(summary.address),
                      .point = {},
                      .precision = summary.precision,
                      .phone = std::move(summary.phone),
                      .area = summary.area,
                      .outside_area = summary.outside_area,
                      .accepting = summary.accepting,
                      .hours24 = summary.hours24,
                      .home_death = summary.home_death,
                      .confirmed_at = summary.confirmed_at,
                      .as_of = summary.as_of,
                      .level = summary.level};
  if (hit.place) found.point = Point{hit.place->latitude, hit.place->longitude};
  show_distance(hit, summary, conditions, found);
  for (const auto& service : summary.services) {
    found.services.push_back({service, name_in(words.services(), service)});
  }
  for (std::size_t part = 0; part < kMatchedParts; ++part) {
    if (((hit.matched_fields >> part) & 1U) != 0) {
      found.matched.push_back(static_cast<MatchedPart>(part));
    }
  }
  return found;
}

// The rank in hex, a point, and the name's units in hex.
PagePlace page_place(const search::Position& position) {
  std::string key;
  for (unsigned shift = 64; shift > 0; shift -= 4) {
    key += kHex[(position.rank >> (shift - 4)) & 0xFU];
  }
  key += '.';
  for (const char16_t unit : position.name) {
    for (unsigned shift = 16; shift > 0; shift -= 4) {
      key += kHex[(static_cast<unsigned>(unit) >> (shift - 4)) & 0xFU];
    }
  }
  return {std::move(key), position.id.text()};
}

std::optional<search::Position> position_of(const PagePlace& place) {
  constexpr std::size_t kRankLength = 16;
  const std::string_view key = place.sort_key;
  const auto id = search::DocumentId::parse(place.id);
  if (!id || key.size() <= kRankLength || key[kRankLength] != '.') return std::nullopt;
  search::Position position{.rank = 0, .name = {}, .id = *id};
  if (!read_number(key.substr(0, kRankLength), position.rank, 16)) return std::nullopt;
  std::string_view name = key.substr(kRankLength + 1);
  if (name.size() % 4 != 0 || name.size() / 4 > search::kNameUnitsMax) return std::nullopt;
  for (; !name.empty(); name.remove_prefix(4)) {
    std::uint16_t unit = 0;
    if (!read_number(name.substr(0, 4), unit, 16)) return std::nullopt;
    position.name += static_cast<char16_t>(unit);
  }
  return position;
}

}  // namespace renkei::directory_search
