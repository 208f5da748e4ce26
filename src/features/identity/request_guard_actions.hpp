// The check against forged requests, with the hub's keys.
#pragma once
#include "features/identity/identity_actions.hpp"

namespace renkei::identity {

class HubRequestGuard final : public RequestGuard {
 public:
  explicit HubRequestGuard(const Keys& keys) : keys_(keys) {}

  std::string token_of(const Actor& actor, Instant now) const override;
  Result<void> check(const Actor& actor, const RequestOrigin& request, Instant now) const override;
  Result<void> check_form(const Actor& actor, const RequestOrigin& request,
                          Instant now) const override;

 private:
  [[nodiscard]] bool is_good(const Actor& actor, std::string_view token, Instant now) const;
  const Keys& keys_;
};

}  // namespace renkei::identity
