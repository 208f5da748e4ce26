// Keeping the contracts of hub and city, and saying whose officials the city's people are.
#pragma once
#include "kernel/actor.hpp"
#include "kernel/outbox.hpp"
#include "kernel/private.hpp"
#include "kernel/trace.hpp"

#include "features/city_contract/contract_store.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/identity_of_role.hpp"

namespace renkei::city_contract {

struct Means {
  ContractStore& store;
  const identity::RoleHolders& holders;
  const identity::AccountNames& names;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;  // memberships end by it
  Outbox& outbox;
  Trace& trace;
};

// Somebody who signs in as a city's, and as what the contract lets them act today.
struct Official {
  std::string membership;
  std::optional<Private<std::string>> name = {};
  std::optional<std::string> municipality = {};  // nobody has said whose
  CityMode mode = CityMode::client;
};

// What the city's own people are told of themselves.
struct OwnStanding {
  std::optional<std::string> municipality = {};
  CityMode mode = CityMode::client;
  std::optional<Contract> contract = {};  // the one in force
};

class CityActions {
 public:
  explicit CityActions(const Means& means) : means_(means) {}

  // All of them, former and coming ones too; of the city's people those of their own municipality.
  [[nodiscard]] Result<std::vector<Contract>> contracts(const Actor& by) const;
  // `conflict` ("city_contract.overlaps") if the municipality has one on one of these days.
  [[nodiscard]] Result<Contract> add(ContractDraft draft, const Actor& by);
  [[nodiscard]] Result<Contract> end(const ContractId& id, std::int64_t version, ContractEnd end,
                                     const Actor& by);
  [[nodiscard]] Result<std::vector<Official>> officials() const;
  // Nobody's from now on without a municipality. `not_found` ("city_contract.official_unknown");
  // `invalid` unless there is or was a contract with it.
  [[nodiscard]] Result<void> seat(const std::string& membership,
                                  const std::optional<std::string>& municipality, const Actor& by);
  [[nodiscard]] Result<OwnStanding> own(const Actor& by) const;
  [[nodiscard]] bool is_in_force(const Contract& contract) const {
    return contract.is_in_force(today());
  }

 private:
  [[nodiscard]] Date today() const;
  Means means_;
};

}  // namespace renkei::city_contract
