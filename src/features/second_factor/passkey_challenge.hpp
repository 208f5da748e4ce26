// The question a passkey answers. It says itself what it was asked for and until when, sealed under
// the hub's key when it leaves the house, so nothing is stored for those that nobody answers.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"

#include "features/identity/identity.hpp"

namespace renkei::second_factor {

enum class ChallengeFor : std::uint8_t {
  making,  // a passkey for this account
  step,    // the second step after this account's password
  alone,   // signing in by passkey, whoever it is
};
RENKEI_DESCRIBE_ENUM(ChallengeFor, making, step, alone)

struct PasskeyChallenge {
  // Finding the phone, reading a code with it, a finger: browsers wait as long.
  static constexpr std::chrono::minutes kLife{5};

  ChallengeFor purpose = ChallengeFor::alone;
  std::optional<identity::AccountId> account = {};
  Instant until;

  [[nodiscard]] std::string text() const;
  [[nodiscard]] static std::optional<PasskeyChallenge> parse(std::string_view text);
  friend bool operator==(const PasskeyChallenge&, const PasskeyChallenge&) = default;
};

}  // namespace renkei::second_factor
