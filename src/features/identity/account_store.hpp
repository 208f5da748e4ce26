// What identity needs of storage for accounts and memberships. Good for one transaction.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "features/identity/account.hpp"
#include "features/identity/membership.hpp"

namespace renkei::identity {

class AccountStore {
 public:
  static constexpr int kPageMax = 200;
  static constexpr int kMembershipsEachMax = 50;

  virtual ~AccountStore() = default;

  // `conflict` ("identity.email_taken") if the address already has an account.
  [[nodiscard]] virtual Result<void> add(const Account& account) = 0;
  // `stale` unless the version before is the one stored.
  [[nodiscard]] virtual Result<void> replace(const Account& account) = 0;
  // `not_found` if there is none.
  [[nodiscard]] virtual Result<Account> account(const AccountId& id) const = 0;
  [[nodiscard]] virtual Result<std::optional<Account>> with_email(std::string_view email) const = 0;
  // In the order of ids, which is the order they were added in; unreadable rows are left out.
  [[nodiscard]] virtual Result<std::vector<Account>> after(const AccountId& id,
                                                           int limit) const = 0;
  // Counts to `most` and no further.
  [[nodiscard]] virtual Result<std::int64_t> count(std::int64_t most) const = 0;

  [[nodiscard]] virtual Result<void> add(const Membership& membership) = 0;
  [[nodiscard]] virtual Result<void> replace(const Membership& membership) = 0;
  [[nodiscard]] virtual Result<Membership> membership(const MembershipId& id) const = 0;
  // Current and ended ones, the oldest first.
  [[nodiscard]] virtual Result<std::vector<Membership>> memberships_of(
      const AccountId& account) const = 0;
};

}  // namespace renkei::identity
