// Whether the machine's clock is kept right by the network. What the kernel does not say is
// unknown, never right.
#pragma once
#include <cstdint>

#include "features/audit/audit_feature.hpp"

namespace renkei::app {

struct ClockState {
  audit::TimeKeeping keeping = audit::TimeKeeping::unknown;
  std::int64_t error_milliseconds = 0;  // at most so much, where it is kept
};
[[nodiscard]] ClockState clock_state();

}  // namespace renkei::app
