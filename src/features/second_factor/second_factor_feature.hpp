// Wires second factors for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/second_factor/identity_doorway_feature.hpp"
#include "features/second_factor/second_factor_routes.hpp"
#include "features/second_factor/second_factor_store_sql.hpp"

namespace renkei::second_factor {

class SecondFactorFeature {
 public:
  // `means`, `sign_in` and `hub` live as long as the process.
  SecondFactorFeature(sql::Session& session, const Means& means, identity::Means sign_in,
                      const identity::HubFacts& hub, Outbox& outbox, Trace& trace)
      : factors_(session),
        doorway_(session, sign_in, hub, outbox, trace),
        verbs_{FactorActions{means, {factors_, doorway_, outbox, trace}},
               EmergencyActions{means, {factors_, doorway_, outbox, trace}}, means.clock} {}
  SecondFactorFeature(const SecondFactorFeature&) = delete;
  SecondFactorFeature& operator=(const SecondFactorFeature&) = delete;

  [[nodiscard]] FactorVerbs& verbs() { return verbs_; }

 private:
  SqlFactors factors_;
  IdentityDoorway doorway_;
  FactorVerbs verbs_;
};

}  // namespace renkei::second_factor
