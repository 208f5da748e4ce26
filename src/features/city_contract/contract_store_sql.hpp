// The city's contracts in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/city_contract/contract_store.hpp"

namespace renkei::city_contract {

class SqlContracts final : public ContractStore {
 public:
  explicit SqlContracts(sql::Session& session) : session_(session) {}
  Result<std::vector<Contract>> contracts() const override;
  Result<Contract> one(const ContractId& id) const override;
  Result<void> add(const Contract& contract) override;
  Result<void> replace(const Contract& next) override;
  Result<std::vector<Seat>> seats() const override;
  Result<std::optional<Seat>> seat_of(std::string_view membership) const override;
  Result<void> seat(const Seat& seat) override;
  Result<void> unseat(std::string_view membership) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::city_contract
