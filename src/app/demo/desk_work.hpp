// What the demo hub's desk has before it: public programmes, the city's counts of opinion letters,
// and records that came twice.
#pragma once
#include "app/hub.hpp"

namespace renkei::app::demo {

// After the city's facilities.
[[nodiscard]] Result<void> settle_desk_work(Hub& hub);

}  // namespace renkei::app::demo
