#include "features/break_glass/access_store_sql.hpp"

#include <algorithm>
#include <utility>

#include "platform/sql/described_table.hpp"
#include "platform/sql/without_count.hpp"

namespace renkei::break_glass {
namespace {

constexpr std::string_view kTable = "break_glass_access";

}  // namespace

template <class... A>
Result<std::vector<EmergencyAccess>> SqlAccessStore::where(std::string_view condition,
                                                           const A&... arguments) const {
  return sql::list_nouns<EmergencyAccess, EmergencyAccessRecord>(
      session_, sql::select_from<EmergencyAccessRecord>(kTable, "WHERE " + std::string{condition}),
      arguments...);
}

Result<void> SqlAccessStore::add(const EmergencyAccess& access) {
  return sql::insert_row(session_, kTable, access.record());
}

Result<void> SqlAccessStore::tried(std::string_view who, Instant at) {
  const auto forgotten = session_.run("DELETE FROM break_glass_try WHERE who = $1 AND at < $2", who,
                                      at - std::chrono::hours{24});
  if (!forgotten) return pass_on(forgotten);
  return sql::without_count(
      session_.run("INSERT INTO break_glass_try (who, at) VALUES ($1, $2)", who, at));
}

Result<std::vector<Instant>> SqlAccessStore::tries(std::string_view who, Instant since) const {
  std::vector<Instant> found;
  auto read = session_.query(
      "SELECT at FROM break_glass_try WHERE who = $1 AND at > $2 ORDER BY at DESC LIMIT $3",
      [&](const sql::Row& row) -> Result<void> {
        found.push_back(instant_of(row.integer(0)));
        return {};
      },
      who, since, kOfOneMax);
  if (!read) return pass_on(read);
  std::reverse(found.begin(), found.end());
  return found;
}

Result<EmergencyAccess> SqlAccessStore::one(const EmergencyAccessId& id) const {
  auto found = where("id = $1", id);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "break_glass.unknown");
  return std::move(found->front());
}

Result<void> SqlAccessStore::replace(const EmergencyAccess& next) {
  return sql::replace_row(session_, kTable, next.record(), "break_glass.changed_meanwhile");
}

Result<std::vector<EmergencyAccess>> SqlAccessStore::of(std::string_view who, Instant since) const {
  return where("who = $1 AND opened_at >= $2 ORDER BY opened_at DESC, id LIMIT $3", who, since,
               kOfOneMax);
}

Result<std::vector<EmergencyAccess>> SqlAccessStore::list(Which which, const Place& after,
                                                          int limit) const {
  const std::string condition =
      which == Which::unreviewed ? "verdict IS NULL" : "verdict IS NOT NULL";
  return where(condition +
                   " AND (opened_at > $1 OR (opened_at = $1 AND id > $2))"
                   " ORDER BY opened_at, id LIMIT $3",
               after.opened_at, after.id, limit);
}

Result<void> SqlAccessStore::tell(const Notice& notice) {
  return sql::insert_row(session_, "break_glass_notice", notice);
}

Result<std::vector<EmergencyAccess>> SqlAccessStore::told(std::string_view facility,
                                                          int most) const {
  return where(
      "id IN (SELECT access FROM break_glass_notice WHERE facility = $1 AND seen_at IS NULL)"
      " ORDER BY opened_at, id LIMIT $2",
      facility, most);
}

Result<void> SqlAccessStore::saw(const Notice& notice) {
  auto seen = session_.run(
      "UPDATE break_glass_notice SET seen_by = COALESCE(seen_by, $3), seen_at = COALESCE(seen_at, "
      "$4)"
      " WHERE access = $1 AND facility = $2",
      notice.access, notice.facility, notice.seen_by, notice.seen_at);
  if (!seen) return pass_on(seen);
  if (*seen == 0) return fail(ErrorKind::not_found, "break_glass.unknown");
  return {};
}

Result<bool> SqlEmergencyAccesses::has_open(const Actor& by,
                                            const std::vector<patient::PatientId>& records,
                                            Instant now) const {
  const auto opened = opened_by(by, now);
  if (!opened) return pass_on(opened);
  return std::any_of(opened->begin(), opened->end(), [&](const patient::PatientId& each) {
    return std::find(records.begin(), records.end(), each) != records.end();
  });
}

Result<std::vector<patient::PatientId>> SqlEmergencyAccesses::opened_by(const Actor& by,
                                                                        Instant now) const {
  std::vector<patient::PatientId> patients;
  if (!by.is_signed_in()) return patients;
  const auto accesses = store_.of(by.who, now - EmergencyAccess::kLasts);
  if (!accesses) return pass_on(accesses);
  for (const EmergencyAccess& each : *accesses) {
    if (each.is_open(now)) patients.push_back(each->patient);
  }
  return patients;
}

std::unique_ptr<EmergencyAccesses> emergency_accesses(sql::Session& session) {
  return std::make_unique<SqlEmergencyAccesses>(session);
}

}  // namespace renkei::break_glass
