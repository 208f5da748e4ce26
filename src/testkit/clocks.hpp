// Clocks that tests move by hand.
#pragma once
#include "kernel/clock.hpp"

namespace renkei::testkit {

// The machine's time as the test wants it: leases and sessions end when the test says so.
class MovedSystemClock final : public SystemClock {
 public:
  explicit MovedSystemClock(Instant at) : at_(at) {}
  [[nodiscard]] Instant now() const override { return at_; }
  void forward(std::chrono::milliseconds by) { at_ += by; }

 private:
  Instant at_;
};

// Monday 2026-11-23, 22:14 in Japan: a night on which somebody needs a bed.
inline constexpr Instant kThatNight = instant_of(1795439640000);

}  // namespace renkei::testkit
