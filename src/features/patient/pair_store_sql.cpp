#include "features/patient/pair_store_sql.hpp"

#include <algorithm>
#include <utility>

#include "platform/sql/described.hpp"

namespace renkei::patient {

template <class... A>
Result<std::vector<PatientPair>> SqlPairStore::where(std::string_view condition,
                                                     const A&... arguments) const {
  const std::string statement = "SELECT " + sql::columns_of<PatientPairRecord>() +
                                " FROM patient_pair WHERE " + std::string{condition};
  std::vector<PatientPair> pairs;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto record = sql::row_to<PatientPairRecord>(row);
        if (!record) return pass_on(record);
        auto pair = PatientPair::restore(*std::move(record));
        if (!pair) return pass_on(pair);
        pairs.push_back(*std::move(pair));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return pairs;
}

Result<void> SqlPairStore::propose(const PatientPair& pair) {
  static const std::string statement = sql::insert_statement<PatientPairRecord>("patient_pair") +
                                       " ON CONFLICT (one, other) DO NOTHING";
  sql::Bound bound;
  bound.add_members(pair.record());
  auto proposed = session_.run_values(statement, bound.values());
  if (!proposed) return pass_on(proposed);
  return {};
}

Result<PatientPair> SqlPairStore::one(const PatientPairId& id) const {
  auto found = where("id = $1", id);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "patient.pair_unknown");
  return std::move(found->front());
}

Result<std::optional<PatientPair>> SqlPairStore::of(const PatientId& one,
                                                    const PatientId& other) const {
  const auto& [first, second] = std::minmax(one, other);
  auto found = where("one = $1 AND other = $2", first, second);
  if (!found) return pass_on(found);
  if (found->empty()) return std::nullopt;
  return std::optional{std::move(found->front())};
}

Result<void> SqlPairStore::replace(const PatientPair& next) {
  static const std::string statement = sql::update_statement<PatientPairRecord>("patient_pair") +
                                       " WHERE id = $1 AND version = $" +
                                       std::to_string(sql::column_count<PatientPairRecord>() + 1);
  const std::int64_t before = next->version - 1;
  sql::Bound bound;
  bound.add_members(next.record());
  bound.add(before);
  auto written = session_.run_values(statement, bound.values());
  if (!written) return pass_on(written);
  if (*written == 0) return fail(ErrorKind::stale, "patient.changed_meanwhile");
  return {};
}

Result<std::vector<PatientPair>> SqlPairStore::in_state(PairState state, const PairPlace& after,
                                                        int limit) const {
  return where(
      "state = $1 AND (found_at > $2 OR (found_at = $2 AND id > $3)) ORDER BY found_at, id"
      " LIMIT $4",
      state, after.found_at, after.id, limit);
}

}  // namespace renkei::patient
