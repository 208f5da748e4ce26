#include "features/geography/area_store_sql.hpp"

#include <algorithm>

#include "platform/json/json.hpp"
#include "platform/sql/history.hpp"

namespace renkei::geography {
namespace {

using Coordinates = std::vector<std::vector<std::vector<std::vector<double>>>>;

constexpr std::string_view kAreas = R"(
  SELECT id, version, code, name, position, outline FROM area
   WHERE ended_on IS NULL ORDER BY position, code LIMIT 200)";
constexpr std::string_view kArea = R"(
  SELECT id, version, code, name, position, outline FROM area
   WHERE id = $1 AND ended_on IS NULL)";
constexpr std::string_view kAdd = R"(
  INSERT INTO area (id, version, code, name, position, outline) VALUES ($1, 1, $2, $3, $4, $5))";
constexpr std::string_view kReplace = R"(
  UPDATE area SET version = version + 1, code = $1, name = $2, position = $3, outline = $4
   WHERE id = $5 AND version = $6)";
constexpr std::string_view kEnd = R"(
  UPDATE area SET version = version + 1, ended_on = $1, ended_reason = $2
   WHERE id = $3 AND version = $4 AND ended_on IS NULL)";
constexpr std::string_view kOutlines = R"(
  SELECT code, name, prefecture, coordinates FROM outline
   WHERE ($1 = '' OR prefecture = $1)
     AND south <= $2 AND north >= $3 AND west <= $4 AND east >= $5
   ORDER BY code LIMIT $6)";

// How a former area stands in the history.
struct AreaBody {
  std::string code;
  std::string name;
  int position = 0;
  std::optional<std::string> outline;
};
RENKEI_DESCRIBE(AreaBody, code, name, position, outline)

std::string body_of(const AreaDraft& draft) {
  AreaBody body{.code = draft.code, .name = draft.name, .position = draft.position, .outline = {}};
  if (!draft.outline.empty()) body.outline = coordinates_text(draft.outline);
  return json::write(body);
}

Result<StoredArea> stored_from(const sql::Row& row) {
  StoredArea area;
  area.id = AreaId{std::string{row.text(0)}};
  area.version = row.integer(1);
  area.draft.code = row.text(2);
  area.draft.name = row.text(3);
  area.draft.position = static_cast<int>(row.integer(4));
  if (!row.is_null(5)) {
    auto parts = parts_from(row.text(5));
    if (!parts) return pass_on(parts);
    area.draft.outline = std::move(*parts);
  }
  return area;
}

std::optional<std::string> outline_of(const Area& area) {
  if (area->outline.empty()) return std::nullopt;
  return coordinates_text(area->outline);
}

}  // namespace

std::string coordinates_text(const Parts& parts) {
  Coordinates coordinates;
  for (const auto& part : parts) {
    auto& rings = coordinates.emplace_back();
    for (const Ring& ring : part) {
      auto& points = rings.emplace_back();
      for (const Point& point : ring) points.push_back({point.longitude, point.latitude});
    }
  }
  return json::write(coordinates);
}

Result<Parts> parts_from(std::string_view text) {
  const auto coordinates = json::read<Coordinates>(text);
  if (!coordinates) return fail(ErrorKind::fault, "geography.outline_row_broken");
  Parts parts;
  for (const auto& rings : *coordinates) {
    auto& part = parts.emplace_back();
    for (const auto& points : rings) {
      Ring& ring = part.emplace_back();
      for (const auto& pair : points) {
        if (pair.size() != 2) return fail(ErrorKind::fault, "geography.outline_row_broken");
        ring.push_back({.latitude = pair[1], .longitude = pair[0]});
      }
    }
  }
  return parts;
}

Result<void> keep_former(sql::Session& session, const std::string& subject, std::int64_t version,
                         const Change& change, std::string body) {
  sql::Replacement replaced{
      .subject = subject, .version = version, .at = change.at, .actor = change.actor};
  if (!change.membership.empty()) replaced.membership = change.membership;
  if (!change.reason.empty()) replaced.reason = Private{change.reason};
  return sql::keep_version(session, replaced, Private{std::move(body)});
}

Result<std::vector<StoredArea>> SqlAreaStore::areas() const {
  std::vector<StoredArea> all;
  auto read = session_.query(kAreas, [&](const sql::Row& row) -> Result<void> {
    auto area = stored_from(row);
    if (!area) return pass_on(area);
    all.push_back(std::move(*area));
    return {};
  });
  if (!read) return pass_on(read);
  return all;
}

Result<std::optional<StoredArea>> SqlAreaStore::area(const AreaId& id) const {
  std::optional<StoredArea> found;
  auto read = session_.query(
      kArea,
      [&](const sql::Row& row) -> Result<void> {
        auto area = stored_from(row);
        if (!area) return pass_on(area);
        found = std::move(*area);
        return {};
      },
      id);
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlAreaStore::add(const Area& area) {
  auto added =
      session_.run(kAdd, area.id(), area->code, area->name, area->position, outline_of(area));
  if (!added && added.error().reason == Reason{"sql.unique"}) {
    return fail(ErrorKind::conflict, "geography.area_code_taken");
  }
  if (!added) return pass_on(added);
  return {};
}

Result<void> SqlAreaStore::write(const Area& area, std::int64_t version) {
  auto changed = session_.run(kReplace, area->code, area->name, area->position, outline_of(area),
                              area.id(), version);
  if (!changed && changed.error().reason == Reason{"sql.unique"}) {
    return fail(ErrorKind::conflict, "geography.area_code_taken");
  }
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "geography.changed_meanwhile");
  return {};
}

Result<void> SqlAreaStore::replace(const Area& area, const StoredArea& before,
                                   const Change& change) {
  if (auto written = write(area, before.version); !written) return written;
  return keep_former(session_, before.id.text(), before.version, change, body_of(before.draft));
}

Result<void> SqlAreaStore::end(const StoredArea& before, const AreaEnding& ending,
                               const Change& change) {
  auto changed = session_.run(kEnd, ending.ended_on, ending.reason, before.id, before.version);
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "geography.changed_meanwhile");
  return keep_former(session_, before.id.text(), before.version, change, body_of(before.draft));
}

Result<std::vector<Outline>> SqlAreaStore::outlines(const OutlineWish& wish) const {
  const Box box = wish.inside.value_or(Box{-90, -180, 90, 180});
  std::vector<Outline> found;
  auto read = session_.query(
      kOutlines,
      [&](const sql::Row& row) -> Result<void> {
        auto parts = parts_from(row.text(3));
        if (!parts) return pass_on(parts);
        found.push_back({std::string{row.text(0)}, std::string{row.text(1)},
                         std::string{row.text(2)}, std::move(*parts)});
        return {};
      },
      wish.prefecture.value_or(""), box.north, box.south, box.east, box.west,
      std::clamp(wish.limit, 1, 2000));
  if (!read) return pass_on(read);
  return found;
}

}  // namespace renkei::geography
