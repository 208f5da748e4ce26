// The rules of the demo's network, published and signed by most.
#pragma once
#include "kernel/result.hpp"

#include "app/hub.hpp"

namespace renkei::app::demo {

// After the people: every facility somebody signs in for is asked.
[[nodiscard]] Result<void> settle_rules(Hub& hub);

}  // namespace renkei::app::demo
