#include "features/geography/merged_area_store_sql.hpp"

#include "platform/json/json.hpp"

namespace renkei::geography {
namespace {

constexpr std::string_view kAll = R"(
  SELECT id, version, name, members, purpose FROM merged_area
   WHERE ended_on IS NULL ORDER BY name, id LIMIT 200)";
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

Result<void> one_changed(const Result<std::int64_t>& changed) {
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "geography.changed_meanwhile");
  return {};
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

Result<void> SqlMergedAreaStore::replace(const MergedArea& area, std::int64_t version) {
  return one_changed(session_.run(kReplace, area->name, json::write(area->members), area->purpose,
                                  area.id(), version));
}

Result<void> SqlMergedAreaStore::end(const MergedAreaId& id, std::int64_t version,
                                     const AreaEnding& ending) {
  return one_changed(session_.run(kEnd, ending.ended_on, ending.reason, id, version));
}

Result<std::vector<StoredMergedArea>> merged_areas(sql::Session& session) {
  return SqlMergedAreaStore{session}.merged_areas();
}

}  // namespace renkei::geography
