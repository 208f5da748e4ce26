// Front door of geography: areas of the hub's region, outlines for maps, and where an address lies.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/geo.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/result.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::geography {

class Area;
using AreaId = Id<Area>;

// Said once for a change of an area and once for a whole import of outlines or town points.
inline constexpr std::string_view kAreaChanged = "geography.area_changed";
inline constexpr std::string_view kOutlinesImported = "geography.outlines_imported";
inline constexpr std::string_view kTownPointsImported = "geography.town_points_imported";

// An area as lists and facets show it: 日常生活圏域, the unit in which a city plans care.
struct AreaName {
  AreaId id;
  std::string code;
  std::string name;
  friend bool operator==(const AreaName&, const AreaName&) = default;
};
RENKEI_DESCRIBE(AreaName, id, code, name)

// Where an address lies. `town` is the part of the address that was recognised, so that a person
// can see how far to trust it; the precision is `town`, never better.
struct Located {
  Point point;
  Precision precision = Precision::town;
  std::string prefecture;
  std::string city;
  std::string town;
};
RENKEI_DESCRIBE(Located, point, precision, prefecture, city, town)

// What other features ask of the map; good for one transaction.
class Places {
 public:
  virtual ~Places() = default;
  // All areas in the hub's order; at most 200.
  [[nodiscard]] virtual Result<std::vector<AreaName>> areas() const = 0;
  // The area whose outline holds the point; nothing outside all of them.
  [[nodiscard]] virtual Result<std::optional<AreaName>> area_of(const Point& point) const = 0;
  // The middle of the town part of an address; nothing if no town of it is known.
  [[nodiscard]] virtual Result<std::optional<Located>> locate(std::string_view address) const = 0;
};
[[nodiscard]] std::unique_ptr<Places> places(sql::Session& session);

// One town part with its middle, as the open data gives it.
struct TownPoint {
  std::string prefecture;  // 徳島県
  std::string city;        // 徳島市, 名東郡佐那河内村
  std::string town;        // 藍場町一丁目
  std::string small_area;  // 小字, often empty
  Point point;
};

// An outline with its number, ready to be stored; `rings` are closed, the first of each part is the
// outer one (GeoJSON MultiPolygon).
struct Outline {
  std::string code;  // 5-digit municipality code, or an area's
  std::string name;
  std::string prefecture;
  std::vector<std::vector<std::vector<Point>>> parts;
};

// Files to rows, without a database. `malformed` with a reason that says what to bring instead.
// Town points: one JSON file a city; the folder is the prefecture and the file name the city.
[[nodiscard]] Result<std::vector<TownPoint>> read_town_points(std::string_view prefecture,
                                                              std::string_view city,
                                                              std::string_view text);
// TopoJSON or GeoJSON of the 国土数値情報 N03 (properties N03_001 … N03_007).
[[nodiscard]] Result<std::vector<Outline>> read_outlines(std::string_view text);

// Stores what was read: at most 200 rows a call. A row that is there is replaced.
// Gives how many rows are new or different.
[[nodiscard]] Result<int> store_town_points(sql::Session& session,
                                            const std::vector<TownPoint>& towns);
[[nodiscard]] Result<int> store_outlines(sql::Session& session,
                                         const std::vector<Outline>& outlines);
inline constexpr std::size_t kStoredAtOnceMax = 200;

// Adds an area, or gives a known code a new name, order and outline; for set-up and demo cities.
struct AreaRow {
  std::string code;
  std::string name;
  int position = 0;
  std::vector<std::vector<std::vector<Point>>> parts;  // as in Outline; empty: no outline
};
[[nodiscard]] Result<AreaId> store_area(sql::Session& session, IdSource& ids, const AreaRow& area);

}  // namespace renkei::geography
