// A believable day in the demo's audit: who signed in and looked at whom, at what hour, and what of
// it somebody should ask about.
#pragma once
#include "app/hub.hpp"

namespace renkei::app::demo {

// After patients and people. Without patients the day is short.
[[nodiscard]] Result<void> settle_audit_day(Hub& hub);

}  // namespace renkei::app::demo
