#include "features/identity/account_actions.hpp"

#include <algorithm>

#include "platform/crypto/seal.hpp"

#include "features/identity/email.hpp"
#include "features/identity/password_rule.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kList = "identity.accounts";  // what its cursors are bound to

}  // namespace

Result<PreparedAccount> AccountActions::prepare_add(NewAccount entered) {
  FieldErrors errors;
  Account::check({.email = entered.email, .display_name = entered.display_name}, errors);
  Membership::check({.role = entered.role, .facility = entered.facility}, errors);
  const std::string email = normal_sign_in_name(entered.email.reveal()).value_or("");
  if (auto fault = password_fault("password", entered.password.reveal(), email)) {
    errors.add(fault->field, fault->reason, fault->args);
  }
  if (auto well = errors.result("identity.account_invalid"); !well) return pass_on(well);
  auto hash = means_.passwords.hash(entered.password.reveal());
  if (!hash) return pass_on(hash);
  entered.password = {};  // not needed any more
  return PreparedAccount{.entered = std::move(entered), .password_hash = Private{*std::move(hash)}};
}

Result<AccountWithMemberships> AccountActions::add(const PreparedAccount& prepared) {
  const Instant now = means_.clock.now();
  auto account = Account::make(
      means_.ids.make<Account>(),
      {.email = prepared.entered.email, .display_name = prepared.entered.display_name},
      prepared.password_hash.reveal(), now);
  if (!account) return pass_on(account);
  auto membership =
      Membership::make(means_.ids.make<Membership>(), (*account)->id,
                       {.role = prepared.entered.role, .facility = prepared.entered.facility}, now);
  if (!membership) return pass_on(membership);
  const Account made = account->made_by(prepared.made_by);
  if (auto added = stores_.accounts.add(made); !added) return pass_on(added);
  if (auto added = stores_.accounts.add(*membership); !added) return pass_on(added);
  stores_.trace.touch((*account)->id.text());
  stores_.outbox.add({.topic = kMembershipChanged, .subject = (*account)->id.text()});
  return AccountWithMemberships{*std::move(account), {*std::move(membership)}};
}

Result<AccountActions::Page> AccountActions::list(std::optional<int> limit,
                                                  std::optional<std::string_view> cursor) const {
  const int rows = std::clamp(limit.value_or(kPageDefault), 1, AccountStore::kPageMax);
  AccountId after;
  if (cursor) {
    auto opened = crypto::unseal(means_.keys.cursor, *cursor, kList);
    if (!opened) return fail(ErrorKind::malformed, "paging.cursor_unknown");
    after = AccountId{*std::move(opened)};
  }
  auto accounts = stores_.accounts.after(after, rows);
  if (!accounts) return pass_on(accounts);
  const auto total = stores_.accounts.count(kCountMost);
  if (!total) return pass_on(total);
  Page page{.total = *total};
  if (static_cast<int>(accounts->size()) == rows) {
    page.next = crypto::seal(means_.keys.cursor, accounts->back()->id.text(), kList);
  }
  for (Account& account : *accounts) {
    stores_.trace.touch(account->id.text());
    auto memberships = stores_.accounts.memberships_of(account->id);
    if (!memberships) return pass_on(memberships);
    page.items.push_back({std::move(account), *std::move(memberships)});
  }
  return page;
}

Result<AccountWithMemberships> AccountActions::one(const AccountId& id) const {
  auto account = stores_.accounts.account(id);
  if (!account) return pass_on(account);
  auto memberships = stores_.accounts.memberships_of(id);
  if (!memberships) return pass_on(memberships);
  return AccountWithMemberships{*std::move(account), *std::move(memberships)};
}

Result<AccountWithMemberships> AccountActions::set_state(const Actor& by, const AccountId& id,
                                                         AccountState state, std::int64_t version) {
  const auto account = stores_.accounts.account(id);
  if (!account) return pass_on(account);
  if (by.who == id.text()) return fail(ErrorKind::conflict, "identity.own_account");
  if ((*account)->version != version) {
    return fail(ErrorKind::stale, "identity.changed_meanwhile", {{"version", (*account)->version}});
  }
  if (auto kept = stores_.accounts.replace(account->in_state(state)); !kept) return pass_on(kept);
  stores_.trace.touch(id.text());
  stores_.trace.change("state");
  if (state != AccountState::active) {
    const auto ended = stores_.sessions.end_all(id, SessionId{});
    if (!ended) return pass_on(ended);
    stores_.outbox.add({.topic = kSessionEnded, .subject = id.text()});
  }
  return one(id);
}

Result<void> AccountActions::set_second_factor(const AccountId& id, std::optional<Instant> since) {
  const auto account = stores_.accounts.account(id);
  if (!account) return pass_on(account);
  stores_.trace.touch(id.text());
  stores_.trace.change("second_factor_since");
  return stores_.accounts.replace(account->with_second_factor(since));
}

Result<AccountWithMemberships> AccountActions::add_membership(const AccountId& account,
                                                              Membership::Draft draft) {
  const auto known = one(account);
  if (!known) return pass_on(known);
  if (known->memberships.size() >= AccountStore::kMembershipsEachMax) {
    return fail(ErrorKind::conflict, "identity.too_many_memberships",
                {{"most", std::int64_t{AccountStore::kMembershipsEachMax}}});
  }
  const auto membership = Membership::make(means_.ids.make<Membership>(), account, std::move(draft),
                                           means_.clock.now());
  if (!membership) return pass_on(membership);
  if (auto added = stores_.accounts.add(*membership); !added) return pass_on(added);
  stores_.trace.touch(account.text());
  stores_.trace.touch((*membership)->id.text());
  stores_.outbox.add({.topic = kMembershipChanged, .subject = account.text()});
  return one(account);
}

Result<AccountWithMemberships> AccountActions::end_membership(const Actor& by,
                                                              const MembershipId& id,
                                                              EndedReason reason,
                                                              std::int64_t version) {
  const auto membership = stores_.accounts.membership(id);
  if (!membership) return pass_on(membership);
  if (by.membership == id.text()) return fail(ErrorKind::conflict, "identity.own_membership");
  if ((*membership)->version != version) {
    return fail(ErrorKind::stale, "identity.changed_meanwhile",
                {{"version", (*membership)->version}});
  }
  const auto ended = membership->ended(reason, means_.clock.now());
  if (!ended) return pass_on(ended);
  if (auto kept = stores_.accounts.replace(*ended); !kept) return pass_on(kept);
  stores_.trace.touch((*membership)->account.text());
  stores_.trace.touch(id.text());
  stores_.trace.change("to");
  stores_.outbox.add({.topic = kMembershipChanged, .subject = (*membership)->account.text()});
  return one((*membership)->account);
}

}  // namespace renkei::identity
