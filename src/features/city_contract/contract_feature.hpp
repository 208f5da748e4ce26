// Wires the city's contracts for one transaction.
#pragma once
#include <memory>

#include "features/city_contract/contract_routes.hpp"
#include "features/city_contract/contract_store_sql.hpp"

namespace renkei::city_contract {

struct CityTools {
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
};

class CityContractFeature {
 public:
  CityContractFeature(sql::Session& session, const CityTools& tools, Outbox& outbox, Trace& trace)
      : store_(session),
        holders_(identity::role_holders(session)),
        names_(identity::account_names(session)),
        verbs_({store_, *holders_, *names_, tools.ids, tools.clock, tools.system_clock, outbox,
                trace}) {}
  CityContractFeature(const CityContractFeature&) = delete;
  CityContractFeature& operator=(const CityContractFeature&) = delete;

  [[nodiscard]] CityActions& verbs() { return verbs_; }

 private:
  SqlContracts store_;
  std::unique_ptr<identity::RoleHolders> holders_;
  std::unique_ptr<identity::AccountNames> names_;
  CityActions verbs_;
};

}  // namespace renkei::city_contract
