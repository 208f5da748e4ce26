// Finding patients: one statement for both engines, of the conditions somebody gave.
#include <algorithm>
#include <deque>
#include <string>

#include "kernel/search_text.hpp"

#include "platform/sql/described.hpp"

#include "features/patient/patient_store_sql.hpp"

namespace renkei::patient {
namespace {

// Behind every text that begins like the one before it, in the byte order both engines compare by.
constexpr std::string_view kBehindAll = "\xF4\x8F\xBF\xBF";

// A WHERE clause that grows, with its values in order.
class Conditions {
 public:
  // The placeholder of one more value.
  template <class T>
  [[nodiscard]] std::string bind(const T& value) {
    bound_.add(value);
    return "$" + std::to_string(++count_);
  }
  void add(const std::string& condition) { text_ += " AND " + condition; }
  // Words beginning so; the index of patient_word is walked, not the patients.
  void add_word(WordKind kind, const Text& beginning) {
    const std::string& end = ends_.emplace_back(beginning.reveal() + std::string{kBehindAll});
    add("p.id IN (SELECT patient FROM patient_word WHERE kind = " + bind(kind) +
        " AND word >= " + bind(beginning) + " AND word < " + bind(end) + ")");
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::span<const sql::Value> values() const { return bound_.values(); }

 private:
  std::string text_ = "p.state <> 'merged'";
  sql::Bound bound_;
  std::size_t count_ = 0;
  std::deque<std::string> ends_;
};

// In few lengths, so that the statements repeat and stay prepared: the last id fills the places
// that are left.
void add_among(Conditions& conditions, const std::vector<PatientId>& among) {
  if (among.empty()) return conditions.add("1 = 0");
  std::size_t places = 16;
  while (places < among.size()) places *= 4;
  std::string list;
  for (std::size_t at = 0; at < places; ++at) {
    list += at == 0 ? "" : ", ";
    list += conditions.bind(among[std::min(at, among.size() - 1)]);
  }
  conditions.add("p.id IN (" + list + ")");
}

Conditions conditions_of(const Wanted& wanted, const Place& after) {
  Conditions conditions;
  for (const Text& each : wanted.names) conditions.add_word(WordKind::name, each);
  if (wanted.phone) conditions.add_word(WordKind::phone, *wanted.phone);
  if (wanted.birth_date) conditions.add("p.birth_date = " + conditions.bind(*wanted.birth_date));
  if (wanted.among) add_among(conditions, *wanted.among);
  const std::string key = conditions.bind(after.sort_key);
  conditions.add("(p.sort_key > " + key + " OR (p.sort_key = " + key + " AND p.id > " +
                 conditions.bind(after.id) + "))");
  return conditions;
}

// Ids of an answer's first column.
Result<std::vector<PatientId>> ids_of(sql::Session& session, const std::string& statement,
                                      std::span<const sql::Value> values) {
  std::vector<PatientId> ids;
  auto read = session.query_values(statement, values, [&](const sql::Row& row) -> Result<void> {
    ids.emplace_back(std::string{row.text(0)});
    return {};
  });
  if (!read) return pass_on(read);
  return ids;
}

}  // namespace

Result<std::vector<FoundPatient>> SqlPatientStore::find(const Wanted& wanted, const Place& after,
                                                        int limit) const {
  Conditions conditions = conditions_of(wanted, after);
  const std::string most = conditions.bind(limit);
  static const std::string columns = sql::Columns{}.add_members<FoundPatient>().list("p.");
  std::vector<FoundPatient> found;
  auto read =
      session_.query_values("SELECT " + columns + " FROM patient p WHERE " + conditions.text() +
                                " ORDER BY p.sort_key, p.id LIMIT " + most,
                            conditions.values(), [&](const sql::Row& row) -> Result<void> {
                              auto each = sql::row_to<FoundPatient>(row);
                              if (each) found.push_back(*std::move(each));
                              return {};
                            });
  if (!read) return pass_on(read);
  return found;
}

Result<std::vector<Patient>> SqlPatientStore::alike(const Patient& patient) const {
  const auto words = search_words_of(patient.draft());
  sql::Bound bound;
  bound.add(patient.standing().id);
  std::string any;
  std::size_t next = 1;
  for (const SearchWord& each : words) {
    bound.add_members(each);
    any += any.empty() ? "" : " OR ";
    any +=
        "(kind = $" + std::to_string(next + 1) + " AND word = $" + std::to_string(next + 2) + ")";
    next += 2;
  }
  // Two words in common: a name and its kana, a name and a telephone. One alone is half the city.
  auto ids = ids_of(session_,
                    "SELECT patient FROM patient_word WHERE patient <> $1 AND (" + any +
                        ") GROUP BY patient HAVING count(*) >= 2 ORDER BY count(*) DESC, patient"
                        " LIMIT " +
                        std::to_string(kAlikeMax),
                    bound.values());
  if (!ids) return pass_on(ids);
  std::vector<Patient> patients;
  for (const PatientId& each : *ids) {
    auto other = one(each);
    if (!other) return pass_on(other);
    patients.push_back(*std::move(other));
  }
  return patients;
}

Result<std::optional<Patient>> SqlPatientRecords::find(const PatientId& id) const {
  auto found = store_.one(id);
  if (found) return std::optional{*std::move(found)};
  if (found.error().kind == ErrorKind::not_found) return std::nullopt;
  return pass_on(found);
}

Result<std::vector<PatientId>> SqlPatientRecords::of_one_person(const PatientId& id) const {
  sql::Bound bound;
  bound.add(id);
  return ids_of(session_,
                "SELECT p.id FROM patient p,"
                " (SELECT COALESCE(merged_into, id) AS kept FROM patient WHERE id = $1) person"
                " WHERE p.id = person.kept OR p.merged_into = person.kept"
                " ORDER BY CASE WHEN p.merged_into IS NULL THEN 0 ELSE 1 END, p.id LIMIT " +
                    std::to_string(kRecordsMax),
                bound.values());
}

Result<std::vector<PatientId>> SqlPatientRecords::exactly(std::string_view kana,
                                                          Date birth_date) const {
  const std::string key = search_text(kana);
  const std::string day = birth_date.text();
  sql::Bound bound;
  bound.add(key).add(day);
  return ids_of(session_,
                "SELECT id FROM patient WHERE sort_key = $1 AND birth_date = $2"
                " AND state <> 'merged' ORDER BY id LIMIT 3",
                bound.values());
}

Result<std::map<PatientId, std::int64_t>> SqlPatientRecords::active_versions(
    const std::vector<PatientId>& ids) const {
  std::map<PatientId, std::int64_t> versions;
  if (ids.empty()) return versions;
  sql::Bound bound;
  for (const PatientId& each : ids) bound.add(each);
  auto read = session_.query_values(
      "SELECT id, version FROM patient WHERE state = 'active' AND id IN (" +
          sql::placeholders(1, ids.size()) + ") ORDER BY id LIMIT " + std::to_string(kVersionsMax),
      bound.values(), [&](const sql::Row& row) -> Result<void> {
        versions.emplace(PatientId{std::string{row.text(0)}}, row.integer(1));
        return {};
      });
  if (!read) return pass_on(read);
  return versions;
}

std::unique_ptr<PatientRecords> patient_records(sql::Session& session) {
  return std::make_unique<SqlPatientRecords>(session);
}

}  // namespace renkei::patient
