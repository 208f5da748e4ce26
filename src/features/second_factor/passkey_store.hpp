// What passkeys need of storage. Good for one transaction.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "features/second_factor/passkey.hpp"

namespace renkei::second_factor {

class PasskeyStore {
 public:
  virtual ~PasskeyStore() = default;
  // The oldest first.
  [[nodiscard]] virtual Result<std::vector<Passkey>> passkeys_of(
      const identity::AccountId& account) const = 0;
  [[nodiscard]] virtual Result<std::optional<Passkey>> passkey(const PasskeyId& id) const = 0;
  [[nodiscard]] virtual Result<std::optional<Passkey>> with_credential(
      std::string_view credential) const = 0;
  // `conflict` ("second_factor.passkey_known") if the credential has an owner already.
  [[nodiscard]] virtual Result<void> add(const Passkey& passkey) = 0;
  // `stale` ("second_factor.changed_meanwhile") unless the version before is the one stored.
  [[nodiscard]] virtual Result<void> replace(const Passkey& next) = 0;
  [[nodiscard]] virtual Result<void> remove(const Passkey& passkey) = 0;

  // False if it was used before. Those too old by now are forgotten on the way.
  [[nodiscard]] virtual Result<bool> use_challenge(std::string_view hash, Instant until,
                                                   Instant now) = 0;
};

}  // namespace renkei::second_factor
