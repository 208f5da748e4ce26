// See external_identity_store_sql.hpp.
#include "features/oidc/external_identity_store_sql.hpp"

#include "platform/sql/described_table.hpp"

namespace renkei::oidc {
namespace {

constexpr std::string_view kTable = "external_identity";

}  // namespace

Result<std::vector<ExternalIdentity>> SqlExternalIdentities::links_of(
    const identity::AccountId& account) const {
  static const std::string statement = sql::select_from<ExternalIdentityRecord>(
      kTable, "WHERE account = $1 ORDER BY linked_at, id LIMIT $2");
  return sql::list_nouns<ExternalIdentity, ExternalIdentityRecord>(
      session_, statement, account, static_cast<std::int64_t>(ExternalIdentity::kEachAccountMax));
}

Result<std::optional<ExternalIdentity>> SqlExternalIdentities::link_of(
    std::string_view issuer, std::string_view subject) const {
  static const std::string statement =
      sql::select_from<ExternalIdentityRecord>(kTable, "WHERE issuer = $1 AND subject = $2");
  return sql::find_noun<ExternalIdentity, ExternalIdentityRecord>(session_, statement, issuer,
                                                                  subject);
}

Result<bool> SqlExternalIdentities::add(const ExternalIdentity& link) {
  return sql::insert_new(session_, kTable, link.record());
}

Result<void> SqlExternalIdentities::mark_used(const ExternalIdentityId& id, Instant now) {
  auto marked = session_.run("UPDATE external_identity SET used_at = $2 WHERE id = $1", id, now);
  if (!marked) return pass_on(marked);
  return {};
}

Result<void> SqlExternalIdentities::remove(const ExternalIdentityId& id,
                                           const identity::AccountId& account) {
  auto removed =
      session_.run("DELETE FROM external_identity WHERE id = $1 AND account = $2", id, account);
  if (!removed) return pass_on(removed);
  if (*removed == 0) return fail(ErrorKind::not_found, "oidc.link_unknown");
  return {};
}

}  // namespace renkei::oidc
