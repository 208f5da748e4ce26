// Levels, assertions and the hub's own lists.
#include <algorithm>

#include "platform/sql/described.hpp"

#include "features/directory/card_store_sql.hpp"
#include "features/directory/directory.hpp"
#include "features/directory/facility_store_sql.hpp"

namespace renkei::directory {
namespace {

constexpr std::string_view kKeepLevel = R"(
  INSERT INTO publication_former (facility, subject, field, level, consent_document,
                                  consent_signed_on, changed_by, changed_at, ended_at)
  SELECT facility, subject, field, level, consent_document, consent_signed_on, changed_by,
         changed_at, $4
    FROM publication WHERE facility = $1 AND subject = $2 AND field = $3)";

constexpr std::string_view kSetLevel = R"(
  INSERT INTO publication (facility, subject, field, level, consent_document, consent_signed_on,
                           changed_by, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (facility, subject, field) DO UPDATE
     SET level = excluded.level,
         consent_document = excluded.consent_document,
         consent_signed_on = excluded.consent_signed_on,
         changed_by = excluded.changed_by,
         changed_at = excluded.changed_at)";

constexpr std::string_view kSetAssertion = R"(
  INSERT INTO assertion (facility, subject, field, source, as_of, confirmed_by, confirmed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (facility, subject, field) DO UPDATE
     SET source = excluded.source,
         as_of = excluded.as_of,
         confirmed_by = excluded.confirmed_by,
         confirmed_at = excluded.confirmed_at)";

// The record's own stands in its row, be it a facility's or a line's.
constexpr std::string_view kSetFacilitySource = R"(
  UPDATE facility SET source = $1, as_of = $2, confirmed_by = $3, confirmed_at = $4 WHERE id = $5)";
constexpr std::string_view kSetLineSource = R"(
  UPDATE service_line SET source = $1, as_of = $2, confirmed_by = $3, confirmed_at = $4
   WHERE id = $5)";

constexpr std::string_view kConfirm[] = {
    "UPDATE facility SET confirmed_by = $1, confirmed_at = $2 WHERE id = $3",
    "UPDATE service_line SET confirmed_by = $1, confirmed_at = $2 WHERE facility = $3",
    "UPDATE assertion SET confirmed_by = $1, confirmed_at = $2 WHERE facility = $3",
};

constexpr std::size_t kMarkedAtOnce = 50;

// A list of the hub's, read into described structs.
template <class T>
Result<std::vector<T>> read_list(sql::Session& session, const std::string& statement) {
  std::vector<T> list;
  auto read = session.query(statement, [&](const sql::Row& row) -> Result<void> {
    sql::RowReader reader{row};
    reader.members(list.emplace_back());
    if (!reader.is_sound()) return fail(ErrorKind::fault, "directory.list_row_broken");
    return {};
  });
  if (!read) return pass_on(read);
  return list;
}

}  // namespace

Result<void> SqlFacilityStore::set_level(const StatedLevel& level, const Change& change) {
  std::optional<std::string_view> document;
  std::optional<Date> signed_on;
  if (level.consent) {
    document = level.consent->document;
    signed_on = level.consent->signed_on;
  }
  auto kept =
      session_.run(kKeepLevel, level.facility, level.subject, level.stated.field, change.at);
  if (!kept) return pass_on(kept);
  auto set = session_.run(kSetLevel, level.facility, level.subject, level.stated.field,
                          level.stated.level, document, signed_on, change.actor, change.at);
  if (!set) return pass_on(set);
  return {};
}

Result<void> SqlFacilityStore::set_assertions(const FacilityId& facility,
                                              const std::string& subject,
                                              std::span<const Assertion> assertions) {
  for (const Assertion& each : assertions) {
    const bool of_facility = subject == facility.text();
    auto set = each.field.empty()
                   ? session_.run(of_facility ? kSetFacilitySource : kSetLineSource, each.source,
                                  each.as_of, each.confirmed_by, each.confirmed_at, subject)
                   : session_.run(kSetAssertion, facility, subject, each.field, each.source,
                                  each.as_of, each.confirmed_by, each.confirmed_at);
    if (!set) return pass_on(set);
  }
  return {};
}

Result<void> SqlFacilityStore::confirm(const FacilityId& facility, const Change& change) {
  for (const std::string_view statement : kConfirm) {
    auto done = session_.run(statement, change.actor, change.at, facility);
    if (!done) return pass_on(done);
  }
  return {};
}

Result<void> SqlFacilityStore::mark_imported(std::span<const FacilityId> facilities,
                                             const std::string& import) {
  for (std::size_t at = 0; at < facilities.size(); at += kMarkedAtOnce) {
    // One text for every batch: the last id fills the places that are left.
    static const std::string statement = "UPDATE facility SET last_import = $1 WHERE id IN (" +
                                         sql::placeholders(2, kMarkedAtOnce) + ")";
    sql::Bound bound;
    bound.add(import);
    for (std::size_t next = at; next < at + kMarkedAtOnce; ++next) {
      bound.add(facilities[std::min(next, facilities.size() - 1)]);
    }
    auto done = session_.run_values(statement, bound.values());
    if (!done) return pass_on(done);
  }
  return {};
}

Result<bool> SqlFacilityStore::has_kind(std::string_view code) const {
  bool found = false;
  auto read = session_.query(
      "SELECT 1 FROM facility_kind WHERE code = $1",
      [&](const sql::Row&) -> Result<void> {
        found = true;
        return {};
      },
      code);
  if (!read) return pass_on(read);
  return found;
}

Result<std::vector<Kind>> kinds(sql::Session& session) {
  return read_list<Kind>(session, "SELECT " + sql::Columns{}.add_members<Kind>().list() +
                                      " FROM facility_kind ORDER BY position, code LIMIT 200");
}

Result<std::vector<Service>> services(sql::Session& session) {
  return read_list<Service>(session, "SELECT " + sql::Columns{}.add_members<Service>().list() +
                                         " FROM facility_service ORDER BY code LIMIT 200");
}

Result<std::vector<CapabilityCode>> capability_codes(sql::Session& session) {
  return read_list<CapabilityCode>(
      session, R"(SELECT code, name, "group" FROM capability_code ORDER BY position LIMIT 200)");
}

}  // namespace renkei::directory
