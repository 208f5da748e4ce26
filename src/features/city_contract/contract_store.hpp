// What the city's contracts need of storage. Good for one transaction.
#pragma once
#include "features/city_contract/contract.hpp"

namespace renkei::city_contract {

class ContractStore {
 public:
  static constexpr int kContractsMax = 200;
  static constexpr int kSeatsMax = 500;

  virtual ~ContractStore() = default;
  // Those that begin last first.
  [[nodiscard]] virtual Result<std::vector<Contract>> contracts() const = 0;
  // `not_found` ("city_contract.unknown").
  [[nodiscard]] virtual Result<Contract> one(const ContractId& id) const = 0;
  [[nodiscard]] virtual Result<void> add(const Contract& contract) = 0;
  // `stale` ("city_contract.changed_meanwhile").
  [[nodiscard]] virtual Result<void> replace(const Contract& next) = 0;
  [[nodiscard]] virtual Result<std::vector<Seat>> seats() const = 0;
  [[nodiscard]] virtual Result<std::optional<Seat>> seat_of(std::string_view membership) const = 0;
  // In the place of the one before, if there is one.
  [[nodiscard]] virtual Result<void> seat(const Seat& seat) = 0;
  [[nodiscard]] virtual Result<void> unseat(std::string_view membership) = 0;
};

}  // namespace renkei::city_contract
