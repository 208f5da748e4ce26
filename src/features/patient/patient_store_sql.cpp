#include "features/patient/patient_store_sql.hpp"

#include <utility>

#include "platform/json/json.hpp"
#include "platform/sql/described.hpp"
#include "platform/sql/history.hpp"

#include "features/patient/patient_lists_sql.hpp"
#include "features/patient/search_words.hpp"

namespace renkei::patient {
namespace {

const sql::Columns& read_columns() {
  static const sql::Columns all =
      sql::Columns{}.add_members<PatientStanding>().add_members<PatientDraft>();
  return all;
}
const sql::Columns& written_columns() {
  static const sql::Columns all = sql::Columns{read_columns()}.add("sort_key");
  return all;
}

// `sort_key` must outlive the call, like the record.
void bind(sql::Bound& bound, const PatientRecord& record, const Text& sort_key) {
  bound.add_members(record.standing).add_members(record.draft).add(sort_key);
}

Result<PatientRecord> record_from(const sql::Row& row) {
  sql::RowReader reader{row};
  PatientRecord record;
  reader.members(record.standing);
  reader.members(record.draft);
  if (!reader.is_sound()) return fail(ErrorKind::fault, "patient.unreadable");
  return record;
}

}  // namespace

Result<Patient> SqlPatientStore::one(const PatientId& id) const {
  static const std::string statement =
      "SELECT " + read_columns().list() + " FROM patient WHERE id = $1";
  Result<PatientRecord> record = fail(ErrorKind::not_found, "patient.unknown");
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        record = record_from(row);
        return {};
      },
      id);
  if (!read) return pass_on(read);
  if (!record) return pass_on(record);
  if (auto lists = read_lists(session_, id, record->draft); !lists) return pass_on(lists);
  return Patient::restore(*std::move(record));
}

Result<void> SqlPatientStore::add(const Patient& patient) {
  static const std::string statement = written_columns().insert("patient", 1);
  const Text sort_key = sort_key_of(patient->name);
  sql::Bound bound;
  bind(bound, patient.record(), sort_key);
  auto added = session_.run_values(statement, bound.values());
  if (!added) return pass_on(added);
  return write_lists(session_, patient.standing().id, patient.draft(), PatientDraft{});
}

Result<void> SqlPatientStore::replace(const Patient& next, const Patient& before,
                                      const Change& change) {
  static const std::string statement = "UPDATE patient SET " + written_columns().assignments() +
                                       " WHERE id = $1 AND version = $" +
                                       std::to_string(written_columns().names().size() + 1);
  const PatientStanding& old = before.standing();
  const Text sort_key = sort_key_of(next->name);
  sql::Bound bound;
  bind(bound, next.record(), sort_key);
  bound.add(old.version);
  auto changed = session_.run_values(statement, bound.values());
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "patient.changed_meanwhile");
  auto lists = write_lists(session_, old.id, next.draft(), before.draft());
  if (!lists) return lists;
  const sql::Replacement replacement{.subject = old.id.text(),
                                     .version = old.version,
                                     .at = change.at,
                                     .actor = change.by.who,
                                     .membership = change.by.membership,
                                     .reason = change.reason};
  return sql::keep_version(session_, replacement,
                           Private<std::string>{json::write_personal(before.record())});
}

Result<std::int64_t> SqlPatientStore::merged_into(const PatientId& id) const {
  std::int64_t count = 0;
  auto read = session_.query(
      "SELECT count(*) FROM patient WHERE merged_into = $1",
      [&](const sql::Row& row) -> Result<void> {
        count = row.integer(0);
        return {};
      },
      id);
  if (!read) return pass_on(read);
  return count;
}

Result<std::vector<FormerPatient>> SqlPatientStore::former(const PatientId& id,
                                                           std::int64_t before) const {
  auto kept = sql::list_kept(session_, id.text(), before, kFormerMax);
  if (!kept) return pass_on(kept);
  std::vector<FormerPatient> all;
  for (const sql::KeptVersion& each : *kept) {
    FormerPatient former{.version = each.change.version,
                         .replaced_at = each.change.at,
                         .replaced_by = each.change.actor,
                         .reason = each.change.reason,
                         .record = {}};
    if (auto record = json::read<PatientRecord>(each.body.reveal())) {
      former.record = *std::move(record);
    }
    all.push_back(std::move(former));
  }
  return all;
}

}  // namespace renkei::patient
