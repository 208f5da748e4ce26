#include "features/identity/account_routes.hpp"

#include "features/identity/views_routes.hpp"

namespace renkei::identity {
namespace {

using http::Call;
using http::NoBody;
using http::NoReply;
using http::Personal;
using http::Versioned;
using http::Written;

struct AccountQuery {
  std::optional<int> limit = {};
  std::optional<std::string> cursor = {};
};
RENKEI_DESCRIBE(AccountQuery, limit, cursor)

struct MembershipDraft {
  Role role = Role::public_;
  std::optional<std::string> facility = {};
};
RENKEI_DESCRIBE(MembershipDraft, role, facility)

struct MembershipEnd {
  EndedReason reason = EndedReason::left;
};
RENKEI_DESCRIBE(MembershipEnd, reason)

Result<Versioned<AccountView>> shown(const Result<AccountWithMemberships>& kept, int status) {
  if (!kept) return pass_on(kept);
  return Versioned<AccountView>{
      view_of(*kept),
      {.status = status, .version = kept->account->version, .subject = kept->account->id.text()}};
}

Result<AccountList> list(IdentityVerbs& verbs, const Call&, AccountQuery query) {
  auto page = verbs.accounts.list(query.limit, query.cursor);
  if (!page) return pass_on(page);
  AccountList view{.next = std::move(page->next)};
  const bool is_counted_to_the_end = page->total < AccountActions::kCountMost;
  (is_counted_to_the_end ? view.total : view.total_at_least) = page->total;
  for (const AccountWithMemberships& each : page->items) view.items.push_back(view_of(each));
  return view;
}

Result<Versioned<AccountView>> one(IdentityVerbs& verbs, const Call& call) {
  const auto id = http::path_id<AccountId>(call, "identity.account_unknown");
  if (!id) return pass_on(id);
  return shown(verbs.accounts.one(*id), 200);
}

Result<PreparedAccount> prepare_add(IdentityVerbs& verbs, const Call& call, NewAccount entered) {
  auto prepared = verbs.accounts.prepare_add(std::move(entered));
  if (prepared) prepared->made_by = call.actor.who;
  return prepared;
}

Result<Versioned<AccountView>> add(IdentityVerbs& verbs, const Call&,
                                   const PreparedAccount& prepared) {
  return shown(verbs.accounts.add(prepared), 201);
}

template <AccountState state>
Result<Versioned<AccountView>> set_state(IdentityVerbs& verbs, const Call& call) {
  const auto id = http::path_id<AccountId>(call, "identity.account_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(verbs.accounts.set_state(call.actor, *id, state, *version), 200);
}

Result<PreparedPassword> prepare_reset(IdentityVerbs& verbs, const Call& call,
                                       NewPassword entered) {
  const auto id = http::path_id<AccountId>(call, "identity.account_unknown");
  if (!id) return pass_on(id);
  return verbs.passwords.prepare_reset(*id, entered);
}

Result<Written> reset(IdentityVerbs& verbs, const Call& call, const PreparedPassword& prepared) {
  const auto id = verbs.passwords.reset(call.actor, prepared);
  if (!id) return pass_on(id);
  return Written{.status = 204, .subject = id->text()};
}

Result<Versioned<AccountView>> add_membership(IdentityVerbs& verbs, const Call& call,
                                              MembershipDraft draft) {
  const auto id = http::path_id<AccountId>(call, "identity.account_unknown");
  if (!id) return pass_on(id);
  return shown(verbs.accounts.add_membership(
                   *id, {.role = draft.role, .facility = std::move(draft.facility)}),
               201);
}

Result<Versioned<AccountView>> end_membership(IdentityVerbs& verbs, const Call& call,
                                              MembershipEnd end) {
  const auto id = http::path_id<MembershipId>(call, "identity.membership_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(verbs.accounts.end_membership(call.actor, *id, end.reason, *version), 200);
}

}  // namespace

http::Routes<IdentityVerbs> account_routes() {
  using View = Personal<AccountView>;
  return {
      http::get<AccountQuery, Personal<AccountList>>("/api/identity/accounts", kKeepAccounts,
                                                     "Accounts of the hub", list),
      http::get<http::NoQuery, View>("/api/identity/accounts/{id}", kKeepAccounts, "One account",
                                     one),
      http::post_prepared<NewAccount, View>("/api/identity/accounts", kKeepAccounts,
                                            "Add an account with its first membership", prepare_add,
                                            add),
      http::post<NoBody, View>("/api/identity/accounts/{id}/suspend", kKeepAccounts,
                               "Stop an account and end its sessions",
                               set_state<AccountState::suspended>),
      http::post<NoBody, View>("/api/identity/accounts/{id}/reinstate", kKeepAccounts,
                               "Let a suspended account sign in again",
                               set_state<AccountState::active>),
      http::post<NoBody, View>("/api/identity/accounts/{id}/leave", kKeepAccounts,
                               "The person no longer works in the region",
                               set_state<AccountState::left>),
      http::post_prepared<NewPassword, NoReply>(
          "/api/identity/accounts/{id}/password", kKeepAccounts,
          "Give a new password to who forgot theirs", prepare_reset, reset)
          .without_version(),
      http::post<MembershipDraft, View>("/api/identity/accounts/{id}/memberships", kKeepAccounts,
                                        "Add a membership", add_membership)
          .without_version(),
      http::post<MembershipEnd, View>("/api/identity/memberships/{id}/end", kKeepAccounts,
                                      "End a membership; If-Match is the membership's version",
                                      end_membership),
  };
}

}  // namespace renkei::identity
