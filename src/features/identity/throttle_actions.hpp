// Counts attempts against an account's password, whichever verb asks for it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "features/identity/identity_actions.hpp"

namespace renkei::identity {

// From where a request came.
struct Caller {
  std::string address;
  std::optional<std::string> device_token = {};
  std::string user_agent = {};
};

// Whom an attempt is counted against, decided once in `prepare` and used again in `apply`.
struct AttemptKey {
  ThrottleKey key;
  std::int64_t free = Throttle::kFreeForNetworks;
  // Where all networks unknown to the account are counted together; none for a known device.
  std::optional<ThrottleKey> everywhere = {};
};

class ThrottleActions {
 public:
  ThrottleActions(Means means, Stores stores) : means_(means), stores_(stores) {}

  // `typed` is whatever stood in the field for the address. A device the account has signed in from
  // before is counted by itself: nobody else's guessing holds it up.
  [[nodiscard]] AttemptKey key_of(std::string_view typed, const Caller& caller,
                                  const std::optional<KnownDevice>& device) const;
  // `too_many` with the seconds to wait.
  [[nodiscard]] Result<void> may_try(const AttemptKey& key) const;
  [[nodiscard]] Result<void> failed(const AttemptKey& key);
  [[nodiscard]] Result<void> succeeded(const AttemptKey& key);

 private:
  [[nodiscard]] Result<void> may_try(const ThrottleKey& key, std::int64_t free) const;
  [[nodiscard]] Result<void> count(const ThrottleKey& key, Instant now);
  Means means_;
  Stores stores_;
};

}  // namespace renkei::identity
