// Two accidents of the demo city: one that waits for the hub, one that the first visiting-nurse
// station was told of.
#pragma once
#include "kernel/result.hpp"

#include "app/hub.hpp"

namespace renkei::app::demo {

[[nodiscard]] Result<void> settle_incidents(Hub& hub);

}  // namespace renkei::app::demo
