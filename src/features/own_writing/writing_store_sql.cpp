#include "features/own_writing/writing_store_sql.hpp"

#include <utility>

#include "platform/json/json.hpp"
#include "platform/sql/history.hpp"

namespace renkei::own_writing {

Result<std::vector<patient::PatientId>> SqlWritingStore::patients_of(const Actor& by) const {
  std::vector<patient::PatientId> patients;
  auto read = session_.query(
      "SELECT subject FROM history WHERE actor = $1 AND membership = $2"
      " AND subject IN (SELECT id FROM patient) GROUP BY subject"
      " ORDER BY MAX(at) DESC, subject LIMIT $3",
      [&](const sql::Row& row) -> Result<void> {
        patients.emplace_back(std::string{row.text(0)});
        return {};
      },
      by.who, by.membership, kPatientsMax);
  if (!read) return pass_on(read);
  return patients;
}

// The history keeps what a version said before it was replaced, and who replaced it: what somebody
// wrote is the version after.
Result<std::vector<Edit>> SqlWritingStore::edits(const patient::Patient& now,
                                                 const Actor& by) const {
  auto kept = sql::list_kept(session_, now.standing().id.text(), 0, kEditsMax);
  if (!kept) return pass_on(kept);
  std::vector<Edit> edits;
  patient::PatientDraft after = now.draft();
  for (const sql::KeptVersion& each : *kept) {
    auto record = json::read<patient::PatientRecord>(each.body.reveal());
    if (!record) return fail(ErrorKind::fault, "patient.unreadable");
    const bool is_own =
        each.change.actor == by.who && each.change.membership.value_or("") == by.membership;
    if (is_own) {
      edits.push_back({.version = each.change.version + 1,
                       .at = each.change.at,
                       .before = record->draft,
                       .after = std::move(after)});
    }
    after = std::move(record->draft);
  }
  return edits;
}

}  // namespace renkei::own_writing
