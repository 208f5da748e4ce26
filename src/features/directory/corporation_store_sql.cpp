// Corporations.
#include "platform/sql/described.hpp"

#include "features/directory/facility_store_sql.hpp"
#include "features/directory/lists_store_sql.hpp"
#include "features/directory/rewrite_store_sql.hpp"

namespace renkei::directory {
namespace {

constexpr std::string_view kCorporationByNumber = "SELECT id FROM corporation WHERE number = $1";
constexpr std::string_view kCorporationByName = R"(
  SELECT id FROM corporation WHERE name = $1 AND number IS NULL ORDER BY id LIMIT 1)";
constexpr std::string_view kFacilitiesOf =
    "SELECT id FROM facility WHERE corporation = $1 ORDER BY id LIMIT $2";

const sql::Columns& columns() {
  static const sql::Columns all =
      sql::Columns{}.add("id").add("version").add_members<CorporationDraft>();
  return all;
}

}  // namespace

Result<std::optional<CorporationId>> SqlFacilityStore::find_corporation(
    const CorporationDraft& draft) const {
  std::optional<CorporationId> found;
  auto read = session_.query(
      draft.number ? kCorporationByNumber : kCorporationByName,
      [&](const sql::Row& row) -> Result<void> {
        found = CorporationId{std::string{row.text(0)}};
        return {};
      },
      draft.number ? *draft.number : draft.name);
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlFacilityStore::add_corporation(const Corporation& corporation) {
  auto added = session_.run(
      "INSERT INTO corporation (id, number, name, name_kana) VALUES ($1, $2, $3, $4)",
      corporation.id(), corporation->number, corporation->name, corporation->name_kana);
  if (!added && added.error().reason == Reason{"sql.unique"}) {
    return fail(ErrorKind::conflict, "directory.corporation_exists");
  }
  if (!added) return pass_on(added);
  return {};
}

Result<std::optional<CorporationRecord>> SqlFacilityStore::corporation(
    const CorporationId& id) const {
  static const std::string statement =
      "SELECT " + columns().list() + " FROM corporation WHERE id = $1";
  std::optional<CorporationRecord> found;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        sql::RowReader reader{row};
        CorporationRecord& record = found.emplace();
        record.id = reader.next<CorporationId>();
        record.version = reader.next<std::int64_t>();
        reader.members(record.draft);
        if (!reader.is_sound()) return fail(ErrorKind::fault, "directory.corporation_row_broken");
        return {};
      },
      id);
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlFacilityStore::replace_corporation(const Corporation& corporation,
                                                   const CorporationRecord& before,
                                                   const Change& change) {
  sql::Bound bound;
  bound.add(corporation.id()).add(before.version + 1).add_members(*corporation.operator->());
  bound.add(before.version);
  auto written = rewrite(session_, "corporation", columns(), bound);
  if (!written && written.error().reason == Reason{"sql.unique"}) {
    return fail(ErrorKind::conflict, "directory.corporation_exists");
  }
  if (!written) return written;
  return FacilityLists{session_}.keep(before, change);
}

Result<std::vector<FacilityId>> SqlFacilityStore::facilities_of(const CorporationId& id) const {
  std::vector<FacilityId> ids;
  auto read = session_.query(
      kFacilitiesOf,
      [&](const sql::Row& row) -> Result<void> {
        ids.emplace_back(std::string{row.text(0)});
        return {};
      },
      id, kFacilitiesMax);
  if (!read) return pass_on(read);
  return ids;
}

}  // namespace renkei::directory
