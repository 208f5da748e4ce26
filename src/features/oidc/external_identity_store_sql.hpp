// Linked sign-ins in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/oidc/external_identity_store.hpp"

namespace renkei::oidc {

class SqlExternalIdentities final : public ExternalIdentityStore {
 public:
  explicit SqlExternalIdentities(sql::Session& session) : session_(session) {}

  Result<std::vector<ExternalIdentity>> links_of(const identity::AccountId& account) const override;
  Result<std::optional<ExternalIdentity>> link_of(std::string_view issuer,
                                                  std::string_view subject) const override;
  Result<bool> add(const ExternalIdentity& link) override;
  Result<void> mark_used(const ExternalIdentityId& id, Instant now) override;
  Result<void> remove(const ExternalIdentityId& id, const identity::AccountId& account) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::oidc
