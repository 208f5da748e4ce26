// The front door's port and the storing of imported places, in SQL.
#include <algorithm>

#include "features/geography/area_store_sql.hpp"
#include "features/geography/geography.hpp"
#include "features/geography/polygon.hpp"
#include "features/geography/town_key.hpp"

namespace renkei::geography {
namespace {

constexpr std::string_view kAreaNames = R"(
  SELECT id, code, name FROM area WHERE ended_on IS NULL ORDER BY position, code LIMIT 200)";
constexpr std::string_view kAreaByCode = "SELECT id, version FROM area WHERE code = $1";
// The longest town name that the address begins with, in any of the prefectures it can mean.
constexpr std::string_view kTown = R"(
  SELECT prefecture, city, town, latitude, longitude FROM town_point
   WHERE key = $1 AND ($2 = '' OR prefecture = $2) ORDER BY prefecture LIMIT 2)";
constexpr std::string_view kPutTown = R"(
  INSERT INTO town_point (key, prefecture, city, town, latitude, longitude)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (key, prefecture) DO UPDATE
     SET city = excluded.city, town = excluded.town, latitude = excluded.latitude,
         longitude = excluded.longitude
   WHERE town_point.city <> excluded.city OR town_point.town <> excluded.town
      OR town_point.latitude <> excluded.latitude OR town_point.longitude <> excluded.longitude)";
constexpr std::string_view kPutOutline = R"(
  INSERT INTO outline (code, name, prefecture, south, west, north, east, coordinates)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (code) DO UPDATE
     SET name = excluded.name, prefecture = excluded.prefecture, south = excluded.south,
         west = excluded.west, north = excluded.north, east = excluded.east,
         coordinates = excluded.coordinates
   WHERE outline.name <> excluded.name OR outline.prefecture <> excluded.prefecture
      OR outline.coordinates <> excluded.coordinates)";

class SqlPlaces final : public Places {
 public:
  explicit SqlPlaces(sql::Session& session) : session_(session) {}

  Result<std::vector<AreaName>> areas() const override {
    std::vector<AreaName> names;
    auto read = session_.query(kAreaNames, [&](const sql::Row& row) -> Result<void> {
      names.push_back(
          {AreaId{std::string{row.text(0)}}, std::string{row.text(1)}, std::string{row.text(2)}});
      return {};
    });
    if (!read) return pass_on(read);
    return names;
  }

  Result<std::optional<AreaName>> area_of(const Point& point) const override {
    auto areas = SqlAreaStore{session_}.areas();
    if (!areas) return pass_on(areas);
    for (const StoredArea& area : *areas) {
      if (holds(area.draft.outline, point)) {
        return std::optional{AreaName{area.id, area.draft.code, area.draft.name}};
      }
    }
    return std::optional<AreaName>{};
  }

  Result<std::optional<Located>> locate(std::string_view address) const override {
    const AddressKeys keys = keys_of_address(address);
    for (const std::string& key : keys.prefixes) {
      std::vector<Located> found;
      auto read = session_.query(
          kTown,
          [&](const sql::Row& row) -> Result<void> {
            found.push_back({.point = {row.real(3), row.real(4)},
                             .precision = Precision::town,
                             .prefecture = std::string{row.text(0)},
                             .city = std::string{row.text(1)},
                             .town = std::string{row.text(2)}});
            return {};
          },
          key, keys.prefecture);
      if (!read) return pass_on(read);
      // The same town in two prefectures: rather no point than a wrong one.
      if (found.size() == 1) return std::optional{std::move(found.front())};
      if (found.size() > 1) break;
    }
    return std::optional<Located>{};
  }

 private:
  sql::Session& session_;
};

}  // namespace

std::unique_ptr<Places> places(sql::Session& session) {
  return std::make_unique<SqlPlaces>(session);
}

Result<int> store_town_points(sql::Session& session, const std::vector<TownPoint>& towns) {
  if (towns.size() > kStoredAtOnceMax) return fail(ErrorKind::too_large, "geography.too_many_rows");
  int changed = 0;
  for (const TownPoint& each : towns) {
    const std::string town = each.town + each.small_area;
    std::int64_t rows = 0;
    for (const std::string& key : keys_of_town(each.city, town)) {
      auto put = session.run(kPutTown, key, each.prefecture, each.city, town, each.point.latitude,
                             each.point.longitude);
      if (!put) return pass_on(put);
      rows += *put;
    }
    changed += rows > 0 ? 1 : 0;
  }
  return changed;
}

Result<int> store_outlines(sql::Session& session, const std::vector<Outline>& outlines) {
  if (outlines.size() > kStoredAtOnceMax) {
    return fail(ErrorKind::too_large, "geography.too_many_rows");
  }
  int changed = 0;
  for (const Outline& each : outlines) {
    if (auto well = check_outline(each.parts); !well) return pass_on(well);
    const Box box = box_of(each.parts);
    auto put = session.run(kPutOutline, each.code, each.name, each.prefecture, box.south, box.west,
                           box.north, box.east, coordinates_text(each.parts));
    if (!put) return pass_on(put);
    changed += static_cast<int>(*put);
  }
  return changed;
}

Result<AreaId> store_area(sql::Session& session, IdSource& ids, const AreaRow& row) {
  AreaId id;
  std::int64_t version = 0;
  auto read = session.query(
      kAreaByCode,
      [&](const sql::Row& found) -> Result<void> {
        id = AreaId{std::string{found.text(0)}};
        version = found.integer(1);
        return {};
      },
      row.code);
  if (!read) return pass_on(read);
  if (id.empty()) id = ids.make<Area>();
  auto area = Area::make(
      id, {.code = row.code, .name = row.name, .position = row.position, .outline = row.parts});
  if (!area) return pass_on(area);
  SqlAreaStore store{session};
  auto written = version == 0 ? store.add(*area) : store.write(*area, version);
  if (!written) return pass_on(written);
  return id;
}

}  // namespace renkei::geography
