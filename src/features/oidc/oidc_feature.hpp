// Wires signing in from outside for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/oidc/external_identity_store_sql.hpp"
#include "features/oidc/identity_doorway_feature.hpp"
#include "features/oidc/oidc_routes.hpp"

namespace renkei::oidc {

class OidcFeature {
 public:
  // `means`, `sign_in` and `hub` live as long as the process.
  OidcFeature(sql::Session& session, const Means& means, identity::Means sign_in,
              const identity::HubFacts& hub, Outbox& outbox, Trace& trace)
      : links_(session),
        doorway_(session, sign_in, hub, outbox, trace),
        verbs_{OidcActions{means, Stores{links_, doorway_, trace}}} {}
  OidcFeature(const OidcFeature&) = delete;
  OidcFeature& operator=(const OidcFeature&) = delete;

  [[nodiscard]] OidcVerbs& verbs() { return verbs_; }

 private:
  SqlExternalIdentities links_;
  IdentityDoorway doorway_;
  OidcVerbs verbs_;
};

}  // namespace renkei::oidc
