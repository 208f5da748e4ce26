// Wires the right to sign in: what people asks of identity, said in identity's words.
#pragma once
#include "features/identity/identity_feature.hpp"
#include "features/people/access_store.hpp"

namespace renkei::people {

class IdentityAccess final : public Access {
 public:
  IdentityAccess(sql::Session& session, identity::Means means, const identity::HubFacts& hub,
                 Outbox& outbox, Trace& trace)
      : means_(means), identity_(session, means, hub, outbox, trace), accounts_(session) {}

  Result<ReadySignIn> prepare(const NewSignIn& entered, const Grant& grant) override;
  Result<OpenedSignIn> open(const ReadySignIn& ready, const Grant& grant) override;
  Result<Private<std::string>> name_of(const identity::AccountId& account) const override;
  Result<std::string> give(const identity::AccountId& account, const Grant& grant) override;
  Result<void> take(const std::string& membership, LeaveReason reason) override;

 private:
  [[nodiscard]] Result<std::string> free_number() const;

  identity::Means means_;
  identity::IdentityFeature identity_;
  identity::SqlAccountStore accounts_;
};

}  // namespace renkei::people
