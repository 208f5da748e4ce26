// Two clocks that must not be confused: care time may stand still, the machine's time always runs.
#pragma once
#include <chrono>

namespace renkei {

// A moment, in milliseconds UTC. SQL BIGINT; JSON 2026-11-23T13:14:00.000Z.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// Care time: what "now" means for records, opening hours and ages. `renkei serve --at` stops it.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

// The machine's time: leases, timeouts, sessions, tokens. Never stopped outside tests.
class SystemClock {
 public:
  virtual ~SystemClock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

// The real ones.
class RunningClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};
class RunningSystemClock final : public SystemClock {
 public:
  [[nodiscard]] Instant now() const override;
};

// Care time that stands still or is moved by hand: `--at`, tests and pictures.
class StandingClock final : public Clock {
 public:
  explicit StandingClock(Instant at) : at_(at) {}
  [[nodiscard]] Instant now() const override { return at_; }
  void forward(std::chrono::milliseconds by) { at_ += by; }
  void set(Instant at) { at_ = at; }

 private:
  Instant at_;
};

[[nodiscard]] constexpr std::int64_t milliseconds_of(Instant at) {
  return at.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant instant_of(std::int64_t milliseconds) {
  return Instant{std::chrono::milliseconds{milliseconds}};
}

}  // namespace renkei
