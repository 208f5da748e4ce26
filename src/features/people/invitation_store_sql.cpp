#include "features/people/invitation_store_sql.hpp"

#include "platform/sql/described_table.hpp"

namespace renkei::people {
namespace {

constexpr std::string_view kTable = "invitation";
constexpr Reason kChanged = "people.changed_meanwhile";

Result<Invitation> known(Result<std::optional<Invitation>> found) {
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "people.invitation_unknown");
  return **std::move(found);
}

}  // namespace

Result<void> SqlInvitations::add(const Invitation& invitation) {
  return sql::insert_row(session_, kTable, invitation.record());
}

// An invitation changes once, when it is over: its own row tells all of it.
Result<void> SqlInvitations::replace(const Invitation& next) {
  return sql::replace_row(session_, kTable, next.record(), kChanged);
}

Result<Invitation> SqlInvitations::one(const InvitationId& id) const {
  static const std::string statement = sql::select_from<InvitationRecord>(kTable, "WHERE id = $1");
  return known(sql::find_noun<Invitation, InvitationRecord>(session_, statement, id));
}

Result<Invitation> SqlInvitations::of_token(std::string_view token_hash) const {
  static const std::string statement =
      sql::select_from<InvitationRecord>(kTable, "WHERE token_hash = $1");
  return known(sql::find_noun<Invitation, InvitationRecord>(session_, statement, token_hash));
}

Result<std::vector<Invitation>> SqlInvitations::list(
    const std::optional<std::string>& facility) const {
  static const std::string statement = sql::select_from<InvitationRecord>(
      kTable,
      "WHERE (CAST($1 AS TEXT) = '' OR facility = $1) ORDER BY made_at DESC, id DESC LIMIT $2");
  return sql::list_nouns<Invitation, InvitationRecord>(session_, statement, facility.value_or(""),
                                                       kListMax);
}

}  // namespace renkei::people
