// How long somebody who keeps guessing has to wait. It never locks: a lock would let anybody shut a
// colleague out by typing their address.
#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"

namespace renkei::identity {

// The /24 or /64 an address lies in: who guesses from one line guesses from its neighbours too.
// What is no address is a network of its own, so that nothing slips through.
[[nodiscard]] std::string network_of(std::string_view address);

// Failed attempts against one account from one network, or from one known device.
struct Throttle {
  static constexpr std::int64_t kFreeForNetworks = 3;  // mistyping is human
  static constexpr std::int64_t kFreeForDevices = 10;
  // From all unknown networks together: who guesses from many is slowed as one.
  static constexpr std::int64_t kFreeEverywhere = 20;
  static constexpr std::chrono::seconds kWaitMax{300};
  static constexpr std::chrono::hours kForgottenAfter{24};

  std::int64_t failures = 0;
  Instant failed_at = {};

  // Seconds left at `now`: nothing below `free` failures, from there 1, 2, 4 … up to five minutes
  // after the last one.
  [[nodiscard]] std::chrono::seconds wait(std::int64_t free, Instant now) const;
  // After one more failure. A day without one starts afresh.
  [[nodiscard]] Throttle failed(Instant now) const;
};

}  // namespace renkei::identity
