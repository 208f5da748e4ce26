// Wires the doorway: what signing in from outside asks of identity, said in identity's words.
#pragma once
#include "features/identity/identity_feature.hpp"
#include "features/oidc/doorway_store.hpp"

namespace renkei::oidc {

class IdentityDoorway final : public Doorway {
 public:
  IdentityDoorway(sql::Session& session, identity::Means means, const identity::HubFacts& hub,
                  Outbox& outbox, Trace& trace)
      : identity_(session, means, hub, outbox, trace) {}
  IdentityDoorway(const IdentityDoorway&) = delete;
  IdentityDoorway& operator=(const IdentityDoorway&) = delete;

  Result<identity::AccountId> owner(const Actor& actor, std::string_view ticket) const override;
  Result<std::optional<identity::AccountId>> with_email(std::string_view email) const override;
  Result<Entry> enter(const identity::AccountId& account, Vouched vouched,
                      const Browser& browser) override;
  Result<void> close(const Actor& actor) override;

 private:
  mutable identity::IdentityFeature identity_;  // its looks are verbs of the same object
};

}  // namespace renkei::oidc
