// Second factors, recovery codes and emergency accesses in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/second_factor/second_factor_store.hpp"

namespace renkei::second_factor {

class SqlFactors final : public FactorStore {
 public:
  explicit SqlFactors(sql::Session& session) : session_(session) {}

  Result<std::optional<SecondFactor>> factor_of(const identity::AccountId& account) const override;
  Result<void> add(const SecondFactor& factor) override;
  Result<void> replace(const SecondFactor& next) override;
  Result<void> remove_app(const identity::AccountId& account) override;
  Result<void> set_codes(const identity::AccountId& account, const std::vector<std::string>& hashes,
                         Instant now) override;
  Result<bool> use_code(const identity::AccountId& account, std::string_view hash,
                        Instant now) override;
  Result<std::int64_t> codes_left(const identity::AccountId& account) const override;
  Result<void> add(const EmergencyAccess& access) override;
  Result<void> replace(const EmergencyAccess& next) override;
  Result<EmergencyAccess> emergency(const EmergencyId& id) const override;
  Result<std::optional<EmergencyAccess>> emergency_of_code(const identity::AccountId& account,
                                                           std::string_view hash) const override;
  Result<std::vector<EmergencyAccess>> emergencies() const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::second_factor
