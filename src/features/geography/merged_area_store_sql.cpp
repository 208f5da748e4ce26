#include "features/geography/merged_area_store_sql.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/described.hpp"

#include "features/geography/area_store_sql.hpp"

namespace renkei::geography {
namespace {

constexpr std::string_view kAll = R"(
  SELECT id, version, name, members, purpose FROM merged_area
   WHERE ended_on IS NULL ORDER BY name, id LIMIT 200)";
constexpr std::string_view kOne = R"(
  SELECT id, version, name, members, purpose FROM merged_area
   WHERE id = $1 AND ended_on IS NULL)";
constexpr std::string_view kEnded = R"(
  SELECT 'area' AS kind, id, name, ended_on, ended_reason FROM area WHERE ended_on IS NOT NULL
   UNION ALL
  SELECT 'merged' AS kind, id, name, ended_on, ended_reason FROM merged_area
   WHERE ended_on IS NOT NULL
   ORDER BY ended_on DESC, id LIMIT 200)";
constexpr std::string_view kAdd = R"(
  INSERT INTO merged_area (id, version, name, members, purpose) VALUES ($1, 1, $2, $3, $4))";
constexpr std::string_view kReplace = R"(
  UPDATE merged_area SET version = version + 1, name = $1, members = $2, purpose = $3
   WHERE id = $4 AND version = $5 AND ended_on IS NULL)";
constexpr std::string_view kEnd = R"(
  UPDATE merged_area SET version = version + 1, ended_on = $1, ended_reason = $2
   WHERE id = $3 AND version = $4 AND ended_on IS NULL)";

Result<StoredMergedArea> stored_from(const sql::Row& row) {
  StoredMergedArea area;
  area.id = MergedAreaId{std::string{row.text(0)}};
  area.version = row.integer(1);
  area.draft.name = row.text(2);
  auto members = json::read<std::vector<AreaId>>(row.text(3));
  if (!members) return fail(ErrorKind::fault, "geography.merged_row_broken");
  area.draft.members = std::move(*members);
  if (!row.is_null(4)) area.draft.purpose = row.text(4);
  return area;
}

}  // namespace

Result<std::vector<StoredMergedArea>> SqlMergedAreaStore::merged_areas() const {
  std::vector<StoredMergedArea> all;
  auto read = session_.query(kAll, [&](const sql::Row& row) -> Result<void> {
    auto area = stored_from(row);
    if (!area) return pass_on(area);
    all.push_back(std::move(*area));
    return {};
  });
  if (!read) return pass_on(read);
  return all;
}

Result<void> SqlMergedAreaStore::add(const MergedArea& area) {
  auto added = session_.run(kAdd, area.id(), area->name, json::write(area->members), area->purpose);
  if (!added) return pass_on(added);
  return {};
}

Result<std::optional<StoredMergedArea>> SqlMergedAreaStore::merged_area(
    const MergedAreaId& id) const {
  std::optional<StoredMergedArea> found;
  auto read = session_.query(
      kOne,
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

Result<std::vector<EndedArea>> SqlMergedAreaStore::ended() const {
  std::vector<EndedArea> all;
  auto read = session_.query(kEnded, [&](const sql::Row& row) -> Result<void> {
    sql::RowReader reader{row};
    EndedArea area;
    reader.members(area);
    if (!reader.is_sound()) return fail(ErrorKind::fault, "geography.merged_row_broken");
    all.push_back(std::move(area));
    return {};
  });
  if (!read) return pass_on(read);
  return all;
}

Result<void> SqlMergedAreaStore::replaced(const Result<std::int64_t>& changed,
                                          const StoredMergedArea& before, const Change& change) {
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "geography.changed_meanwhile");
  return keep_former(session_, before.id.text(), before.version, change, json::write(before.draft));
}

Result<void> SqlMergedAreaStore::replace(const MergedArea& area, const StoredMergedArea& before,
                                         const Change& change) {
  return replaced(session_.run(kReplace, area->name, json::write(area->members), area->purpose,
                               before.id, before.version),
                  before, change);
}

Result<void> SqlMergedAreaStore::end(const StoredMergedArea& before, const AreaEnding& ending,
                                     const Change& change) {
  return replaced(session_.run(kEnd, ending.ended_on, ending.reason, before.id, before.version),
                  before, change);
}

Result<std::vector<StoredMergedArea>> merged_areas(sql::Session& session) {
  return SqlMergedAreaStore{session}.merged_areas();
}

}  // namespace renkei::geography
