// Wires second factors for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/second_factor/identity_doorway_feature.hpp"
#include "features/second_factor/passkey_store_sql.hpp"
#include "features/second_factor/second_factor_routes.hpp"
#include "features/second_factor/second_factor_store_sql.hpp"

namespace renkei::second_factor {

class SecondFactorFeature {
 public:
  // `means`, `sign_in` and `hub` live as long as the process.
  SecondFactorFeature(sql::Session& session, const Means& means, identity::Means sign_in,
                      const identity::HubFacts& hub, Outbox& outbox, Trace& trace)
      : factors_(session),
        passkeys_(session),
        doorway_(session, sign_in, hub, outbox, trace),
        stores_{factors_, passkeys_, doorway_, outbox, trace},
        verbs_{FactorActions{means, stores_}, EmergencyActions{means, stores_},
               PasskeyActions{means, stores_}, PasskeyEntryActions{means, stores_}, means.clock} {}
  SecondFactorFeature(const SecondFactorFeature&) = delete;
  SecondFactorFeature& operator=(const SecondFactorFeature&) = delete;

  [[nodiscard]] FactorVerbs& verbs() { return verbs_; }

 private:
  SqlFactors factors_;
  SqlPasskeys passkeys_;
  IdentityDoorway doorway_;
  Stores stores_;
  FactorVerbs verbs_;
};

}  // namespace renkei::second_factor
