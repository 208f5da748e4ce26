#include "features/patient/pair_store_sql.hpp"

#include <algorithm>
#include <utility>

#include "platform/sql/described_table.hpp"

namespace renkei::patient {
namespace {

constexpr std::string_view kPairTable = "patient_pair";

}  // namespace

template <class... A>
Result<std::vector<PatientPair>> SqlPairStore::where(std::string_view condition,
                                                     const A&... arguments) const {
  return sql::list_nouns<PatientPair, PatientPairRecord>(
      session_, sql::select_from<PatientPairRecord>(kPairTable, "WHERE " + std::string{condition}),
      arguments...);
}

Result<void> SqlPairStore::propose(const PatientPair& pair) {
  auto proposed = sql::insert_new(session_, kPairTable, pair.record());
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
  return sql::replace_row(session_, kPairTable, next.record(), "patient.changed_meanwhile");
}

Result<std::vector<PatientPair>> SqlPairStore::in_state(PairState state, const PairPlace& after,
                                                        int limit) const {
  return where(
      "state = $1 AND (found_at > $2 OR (found_at = $2 AND id > $3)) ORDER BY found_at, id"
      " LIMIT $4",
      state, after.found_at, after.id, limit);
}

}  // namespace renkei::patient
