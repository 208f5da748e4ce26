// The demo hub's hours, its duty phone and the note the last shift left.
#pragma once
#include "kernel/result.hpp"

#include "app/hub.hpp"

namespace renkei::app::demo {

[[nodiscard]] Result<void> settle_duty(Hub& hub);

}  // namespace renkei::app::demo
