// The hub's keeping of accounts and memberships. The route table says who may; here stands what may
// not happen whoever asks.
#pragma once
#include <string>
#include <vector>

#include "features/identity/identity_actions.hpp"

namespace renkei::identity {

// A new account with its first membership. A facility's existence is the directory's to check.
struct NewAccount {
  Private<std::string> email;
  Private<std::string> display_name;
  Private<std::string> password;
  Role role = Role::public_;
  std::optional<std::string> facility = {};
};
RENKEI_DESCRIBE(NewAccount, email, display_name, password, role, facility)

struct PreparedAccount {
  NewAccount entered;
  Private<std::string> password_hash;
  std::optional<std::string> made_by = {};  // the account of who makes it or has invited
};

struct AccountWithMemberships {
  Account account;
  std::vector<Membership> memberships;
};

class AccountActions {
 public:
  static constexpr int kPageDefault = 50;
  static constexpr std::int64_t kCountMost = 1000;

  AccountActions(Means means, Stores stores) : means_(means), stores_(stores) {}

  // All wrong fields at once, then argon2; on the worker pool.
  [[nodiscard]] Result<PreparedAccount> prepare_add(NewAccount entered);
  // `conflict` if the address has an account already.
  [[nodiscard]] Result<AccountWithMemberships> add(const PreparedAccount& prepared);

  struct Page {
    std::vector<AccountWithMemberships> items;
    std::int64_t total = 0;  // counted up to kCountMost
    std::optional<std::string> next = {};
  };
  // `malformed` for a cursor this hub did not give for this list.
  [[nodiscard]] Result<Page> list(std::optional<int> limit,
                                  std::optional<std::string_view> cursor) const;
  [[nodiscard]] Result<AccountWithMemberships> one(const AccountId& id) const;

  // Suspended or left: all its sessions end. `conflict` for one's own account, so that a hub always
  // keeps somebody who can let others in; `stale` if it has changed since `version`.
  [[nodiscard]] Result<AccountWithMemberships> set_state(const Actor& by, const AccountId& id,
                                                         AccountState state, std::int64_t version);

  // Whether a second step is asked from now on (feature `second_factor`).
  [[nodiscard]] Result<void> set_second_factor(const AccountId& id, std::optional<Instant> since);

  [[nodiscard]] Result<AccountWithMemberships> add_membership(const AccountId& account,
                                                              Membership::Draft draft);
  // Sessions acting as it are over at their next look.
  [[nodiscard]] Result<AccountWithMemberships> end_membership(const Actor& by,
                                                              const MembershipId& id,
                                                              EndedReason reason,
                                                              std::int64_t version);

 private:
  Means means_;
  Stores stores_;
};

}  // namespace renkei::identity
