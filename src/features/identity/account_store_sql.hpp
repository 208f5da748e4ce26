// Accounts and memberships in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/identity/account_store.hpp"

namespace renkei::identity {

class SqlAccountStore final : public AccountStore {
 public:
  explicit SqlAccountStore(sql::Session& session) : session_(session) {}

  Result<void> add(const Account& account) override;
  Result<void> replace(const Account& account) override;
  Result<Account> account(const AccountId& id) const override;
  Result<std::optional<Account>> with_email(std::string_view email) const override;
  Result<std::vector<Account>> after(const AccountId& id, int limit) const override;
  Result<std::int64_t> count(std::int64_t most) const override;
  Result<void> add(const Membership& membership) override;
  Result<void> replace(const Membership& membership) override;
  Result<Membership> membership(const MembershipId& id) const override;
  Result<std::vector<Membership>> memberships_of(const AccountId& account) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::identity
