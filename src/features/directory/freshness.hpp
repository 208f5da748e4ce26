// How old the information about a facility is, and who stands behind it: whoever calls tonight must
// see what nobody has confirmed for long.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"

namespace renkei::directory {

enum class Known : std::uint8_t {
  confirmed,  // by the facility or the hub
  stated,     // by a public source only
  unknown,
};
RENKEI_DESCRIBE_ENUM(Known, confirmed, stated, unknown)

struct Freshness {
  Known known = Known::unknown;
  std::optional<Date> day;
  bool stale = true;  // older than a year, so the yearly renewal was missed, or not known at all

  // The key of its sentence, which takes {date} and says in words what is old.
  [[nodiscard]] std::string sentence() const;
};

inline constexpr int kFreshDays = 365;

[[nodiscard]] Freshness freshness_of(std::optional<Instant> confirmed_at, std::optional<Date> as_of,
                                     Instant now);

}  // namespace renkei::directory
