// What linked sign-ins need of storage. Good for one transaction.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "features/oidc/external_identity.hpp"

namespace renkei::oidc {

class ExternalIdentityStore {
 public:
  virtual ~ExternalIdentityStore() = default;
  // The oldest first.
  [[nodiscard]] virtual Result<std::vector<ExternalIdentity>> links_of(
      const identity::AccountId& account) const = 0;
  [[nodiscard]] virtual Result<std::optional<ExternalIdentity>> link_of(
      std::string_view issuer, std::string_view subject) const = 0;
  // False if somebody's account is linked with this person there already.
  [[nodiscard]] virtual Result<bool> add(const ExternalIdentity& link) = 0;
  [[nodiscard]] virtual Result<void> mark_used(const ExternalIdentityId& id, Instant now) = 0;
  // `not_found` ("oidc.link_unknown") unless it is this account's.
  [[nodiscard]] virtual Result<void> remove(const ExternalIdentityId& id,
                                            const identity::AccountId& account) = 0;
};

}  // namespace renkei::oidc
