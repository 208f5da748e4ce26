// A side door of identity for the contracts of cities alone: who signs in as what just now.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/result.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::identity {

// Somebody who may sign in as a role now.
struct RoleHolder {
  std::string membership;
  std::string account;
};
// Good for one transaction.
class RoleHolders {
 public:
  static constexpr int kMost = 500;

  virtual ~RoleHolders() = default;
  // In the order of memberships. `now` is the SystemClock's.
  [[nodiscard]] virtual Result<std::vector<RoleHolder>> of(Role role, Instant now) const = 0;
};
[[nodiscard]] std::unique_ptr<RoleHolders> role_holders(sql::Session& session);

}  // namespace renkei::identity
