// What a search gives back: a page of facilities, how many there are, and what else could be
// chosen.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/geo.hpp"

#include "features/directory/directory.hpp"

namespace renkei::directory_search {

struct NamedCode {
  std::string code;
  std::string name;
};
RENKEI_DESCRIBE(NamedCode, code, name)

// Which part of the card a word was found in.
enum class MatchedPart : std::uint8_t {
  name,
  name_kana,
  other_name,  // an alias or the name of a line
  address,
  service,
  corporation,
  number,  // phone, 事業所番号
  capability,
};
RENKEI_DESCRIBE_ENUM(MatchedPart, name, name_kana, other_name, address, service, corporation,
                     number, capability)
inline constexpr std::size_t kMatchedParts = 8;

struct FoundFacility {
  directory::FacilityId id;
  std::string name;
  std::optional<std::string> name_kana;
  std::vector<std::string> kinds;
  directory::FacilityStatus status = directory::FacilityStatus::active;
  std::optional<std::string> address;
  std::optional<Point> point;  // the nearest, if it has several
  std::optional<Precision> precision;
  std::optional<double> distance_km;  // straight (直線距離)
  std::optional<bool>
      beyond_16km;  // of hospitals and clinics: a home visit needs an absolute reason
  std::optional<Reach> home_visit_reach;  // the same with `uncertain`, where the point is rough
  std::optional<std::string> phone;
  std::vector<NamedCode> services;
  std::optional<geography::AreaName> area;
  std::optional<bool> outside_area;
  std::optional<directory::Accepting> accepting;
  std::optional<bool> hours24;
  std::optional<directory::HomeDeath> home_death;
  std::optional<Instant> confirmed_at;
  std::optional<Date> as_of;
  std::vector<MatchedPart> matched;
  std::optional<Level> level;
};
RENKEI_DESCRIBE(FoundFacility, id, name, name_kana, kinds, status, address, point, precision,
                distance_km, beyond_16km, home_visit_reach, phone, services, area, outside_area,
                accepting, hours24, home_death, confirmed_at, as_of, matched, level)

struct FacetValue {
  std::string code;
  std::string name;
  std::int64_t count = 0;
};
RENKEI_DESCRIBE(FacetValue, code, name, count)

struct Facets {
  std::vector<FacetValue> kinds;
  std::vector<FacetValue> services;
  std::vector<FacetValue> areas;
  std::vector<FacetValue> capabilities;
};
RENKEI_DESCRIBE(Facets, kinds, services, areas, capabilities)

struct SearchReply {
  std::int64_t total = 0;
  std::vector<FoundFacility> items;
  Facets facets;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(SearchReply, total, items, facets, next)

// Where a page ends; sealed before it leaves the house.
struct PagePlace {
  std::string sort_key;
  std::string id;
};

// A page as the index gives it.
struct Findings {
  SearchReply reply;  // without `next`
  std::optional<PagePlace> next;
};

struct Suggestion {
  directory::FacilityId id;
  std::string name;
  std::optional<std::string> address;
};
RENKEI_DESCRIBE(Suggestion, id, name, address)

struct SuggestionList {
  std::vector<Suggestion> items;
};
RENKEI_DESCRIBE(SuggestionList, items)

}  // namespace renkei::directory_search
