#include "features/people/invitation_store_sql.hpp"

#include "features/people/described_table_sql.hpp"

namespace renkei::people {
namespace {

constexpr std::string_view kTable = "invitation";

Result<Invitation> known(Result<std::optional<InvitationRecord>> found) {
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "people.invitation_unknown");
  return Invitation::restore(**std::move(found));
}

}  // namespace

Result<void> SqlInvitations::add(const Invitation& invitation) {
  return sql::insert_row(session_, kTable, invitation.record());
}

// An invitation changes once, when it is over: its own row tells all of it.
Result<void> SqlInvitations::replace(const Invitation& next) {
  return replace_row(session_, kTable, next.record());
}

Result<Invitation> SqlInvitations::one(const InvitationId& id) const {
  static const std::string statement = select_from<InvitationRecord>(kTable, "WHERE id = $1");
  return known(find_row<InvitationRecord>(session_, statement, id));
}

Result<Invitation> SqlInvitations::of_token(std::string_view token_hash) const {
  static const std::string statement =
      select_from<InvitationRecord>(kTable, "WHERE token_hash = $1");
  return known(find_row<InvitationRecord>(session_, statement, token_hash));
}

Result<std::vector<Invitation>> SqlInvitations::list(
    const std::optional<std::string>& facility) const {
  static const std::string statement = select_from<InvitationRecord>(
      kTable,
      "WHERE (CAST($1 AS TEXT) = '' OR facility = $1) ORDER BY made_at DESC, id DESC LIMIT $2");
  auto records = list_rows<InvitationRecord>(session_, statement, facility.value_or(""), kListMax);
  if (!records) return pass_on(records);
  std::vector<Invitation> list;
  for (InvitationRecord& record : *records) {
    auto invitation = Invitation::restore(std::move(record));
    if (invitation) list.push_back(*std::move(invitation));
  }
  return list;
}

}  // namespace renkei::people
