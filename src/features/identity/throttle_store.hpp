// What identity needs of storage for failed attempts. Good for one transaction.
#pragma once
#include <string_view>

#include "kernel/result.hpp"

#include "features/identity/throttle.hpp"

namespace renkei::identity {

// Against which account (a keyed hash, whether it exists or not), and from where.
struct ThrottleKey {
  std::string account_key;
  std::string network;
};

class ThrottleStore {
 public:
  virtual ~ThrottleStore() = default;
  // No failures if nothing is stored.
  [[nodiscard]] virtual Result<Throttle> of(const ThrottleKey& key) const = 0;
  [[nodiscard]] virtual Result<void> put(const ThrottleKey& key, const Throttle& throttle) = 0;
  [[nodiscard]] virtual Result<void> clear(const ThrottleKey& key) = 0;
  // At most 200 at a time, so that a flood cannot make one sign-in slow.
  [[nodiscard]] virtual Result<void> forget_before(Instant failed_at) = 0;
};

}  // namespace renkei::identity
