// A short token that proves that this hub gave it out, for one subject and until one moment.
// Nothing is stored for it: forms filled in without signing in carry one for an hour.
#pragma once
#include <string>
#include <string_view>

#include "kernel/clock.hpp"

#include "platform/crypto/key.hpp"

namespace renkei::crypto {

class TokenSigner {
 public:
  // Each purpose has a key of its own: a token for one never opens another.
  TokenSigner(const Key& hub_key, std::string_view purpose) : key_(hub_key.derive(purpose)) {}

  [[nodiscard]] std::string sign(std::string_view subject, Instant until) const;
  // False if it is forged, for another subject, or `now` is at or after its end.
  [[nodiscard]] bool is_valid(std::string_view token, std::string_view subject, Instant now) const;

 private:
  [[nodiscard]] std::string mac(std::string_view subject, std::string_view until) const;
  Key key_;
};

}  // namespace renkei::crypto
