// See agreement_store_sql.hpp.
#include "features/agreement/agreement_store_sql.hpp"

#include "platform/sql/described.hpp"

namespace renkei::agreement {
namespace {

// The draft's columns follow those that say which edition it is.
struct EditionRow {
  PolicyId id;
  std::int64_t number = 0;
  Instant published_at;
  std::string published_by;
};
RENKEI_DESCRIBE(EditionRow, id, number, published_at, published_by)

const sql::Columns& edition_columns() {
  static const sql::Columns all =
      sql::Columns{}.add_members<EditionRow>().add_members<PolicyDraft>();
  return all;
}

Result<Policy> policy_from(const sql::Row& row) {
  sql::RowReader reader{row};
  EditionRow edition;
  PolicyRecord record;
  reader.members(edition);
  reader.members(record.draft);
  if (!reader.is_sound()) return fail(ErrorKind::fault, "agreement.row_broken");
  record.id = std::move(edition.id);
  record.number = edition.number;
  record.published_at = edition.published_at;
  record.published_by = std::move(edition.published_by);
  return Policy::restore(std::move(record));
}

std::string select_agreements(std::string_view rest) {
  return "SELECT " + sql::columns_of<FacilityAgreement>() + " FROM facility_agreement " +
         std::string{rest};
}

}  // namespace

Result<std::vector<Policy>> SqlAgreements::editions() const {
  static const std::string question =
      "SELECT " + edition_columns().list() + " FROM policy ORDER BY number LIMIT $1";
  std::vector<Policy> all;
  auto read = session_.query(
      question,
      [&](const sql::Row& row) -> Result<void> {
        auto policy = policy_from(row);
        if (!policy) return pass_on(policy);
        all.push_back(*std::move(policy));
        return {};
      },
      kEditionsMax);
  if (!read) return pass_on(read);
  return all;
}

Result<void> SqlAgreements::publish(const Policy& policy) {
  static const std::string statement = edition_columns().insert("policy", 1);
  const PolicyRecord& record = policy.record();
  const EditionRow edition{record.id, record.number, record.published_at, record.published_by};
  sql::Bound bound;
  bound.add_members(edition).add_members(record.draft);
  auto added = session_.run_values(statement, bound.values());
  if (!added) return pass_on(added);
  return {};
}

Result<std::optional<FacilityAgreement>> SqlAgreements::newest_of(std::string_view facility) const {
  static const std::string question =
      select_agreements("WHERE facility = $1 ORDER BY policy_number DESC LIMIT 1");
  std::optional<FacilityAgreement> newest;
  auto read = session_.query(
      question,
      [&](const sql::Row& row) -> Result<void> {
        auto each = sql::row_to<FacilityAgreement>(row);
        if (!each) return pass_on(each);
        newest = *std::move(each);
        return {};
      },
      facility);
  if (!read) return pass_on(read);
  return newest;
}

Result<std::map<std::string, FacilityAgreement>> SqlAgreements::newest_of_all() const {
  static const std::string question = select_agreements(
      "a WHERE NOT EXISTS (SELECT 1 FROM facility_agreement b WHERE b.facility = a.facility AND "
      "b.policy_number > a.policy_number) ORDER BY facility LIMIT $1");
  std::map<std::string, FacilityAgreement> newest;
  auto read = session_.query(
      question,
      [&](const sql::Row& row) -> Result<void> {
        auto each = sql::row_to<FacilityAgreement>(row);
        if (!each) return pass_on(each);
        newest.emplace(each->facility, *each);
        return {};
      },
      kAgreementsMax);
  if (!read) return pass_on(read);
  return newest;
}

Result<void> SqlAgreements::add(const FacilityAgreement& agreement) {
  static const std::string statement =
      sql::insert_statement<FacilityAgreement>("facility_agreement") + " ON CONFLICT DO NOTHING";
  sql::Bound bound;
  bound.add_members(agreement);
  auto added = session_.run_values(statement, bound.values());
  if (!added) return pass_on(added);
  if (*added == 0) return fail(ErrorKind::conflict, "agreement.agreed_already");
  return {};
}

}  // namespace renkei::agreement
