#include "features/consent/consent_store_sql.hpp"

#include <algorithm>
#include <utility>

#include "platform/sql/described.hpp"

namespace renkei::consent {
namespace {

const sql::Columns& columns() {
  static const sql::Columns all =
      sql::Columns{}.add_members<ConsentStanding>().add_members<ConsentDraft>();
  return all;
}

void bind(sql::Bound& bound, const ConsentRecord& record) {
  bound.add_members(record.standing).add_members(record.draft);
}

Result<GivenConsent> consent_from(const sql::Row& row) {
  sql::RowReader reader{row};
  ConsentRecord record;
  reader.members(record.standing);
  reader.members(record.draft);
  if (!reader.is_sound()) return fail(ErrorKind::fault, "consent.unreadable");
  return GivenConsent::restore(std::move(record));
}

Result<std::vector<GivenConsent>> consents_where(sql::Session& session,
                                                 const std::string& condition,
                                                 std::span<const sql::Value> values) {
  std::vector<GivenConsent> found;
  auto read =
      session.query_values("SELECT " + columns().list() + " FROM consent WHERE " + condition,
                           values, [&](const sql::Row& row) -> Result<void> {
                             auto consent = consent_from(row);
                             if (!consent) return pass_on(consent);
                             found.push_back(*std::move(consent));
                             return {};
                           });
  if (!read) return pass_on(read);
  return found;
}

}  // namespace

Result<GivenConsent> SqlConsentStore::one(const ConsentId& id) const {
  sql::Bound bound;
  bound.add(id);
  auto found = consents_where(session_, "id = $1", bound.values());
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "consent.unknown");
  return std::move(found->front());
}

Result<std::vector<GivenConsent>> SqlConsentStore::of(
    const std::vector<patient::PatientId>& records) const {
  if (records.empty()) return std::vector<GivenConsent>{};
  sql::Bound bound;
  for (const patient::PatientId& each : records) bound.add(each);
  return consents_where(session_,
                        "patient IN (" + sql::placeholders(1, records.size()) +
                            ") ORDER BY recorded_at DESC, id DESC LIMIT " +
                            std::to_string(kConsentsMax),
                        bound.values());
}

Result<void> SqlConsentStore::add(const GivenConsent& consent) {
  static const std::string statement = columns().insert("consent", 1);
  sql::Bound bound;
  bind(bound, consent.record());
  auto added = session_.run_values(statement, bound.values());
  if (!added) return pass_on(added);
  return {};
}

Result<void> SqlConsentStore::replace(const GivenConsent& next) {
  static const std::string statement = "UPDATE consent SET " + columns().assignments() +
                                       " WHERE id = $1 AND version = $" +
                                       std::to_string(columns().names().size() + 1);
  const std::int64_t before = next.standing().version - 1;
  sql::Bound bound;
  bind(bound, next.record());
  bound.add(before);
  auto changed = session_.run_values(statement, bound.values());
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "consent.changed_meanwhile");
  return {};
}

Result<std::vector<GivenConsent>> SqlConsentStore::due(Date by, int most) const {
  const std::string day = by.text();
  sql::Bound bound;
  bound.add(day).add(most);
  return consents_where(session_,
                        "state = 'active' AND (next_review <= $1 OR last_day <= $1)"
                        " ORDER BY COALESCE(next_review, last_day), id LIMIT $2",
                        bound.values());
}

Result<std::vector<GivenConsent>> SqlConsents::in_force(
    const std::vector<patient::PatientId>& records, Scope scope, Date day) const {
  auto found = store_.of(records);
  if (!found) return found;
  std::erase_if(*found, [&](const GivenConsent& each) {
    return each->scope != scope || each.state_on(day) != ConsentState::active ||
           each->given_on > day;
  });
  return found;
}

std::unique_ptr<Consents> consents(sql::Session& session) {
  return std::make_unique<SqlConsents>(session);
}

}  // namespace renkei::consent
