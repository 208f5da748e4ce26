// What the people of the demo city were told: the older of it read, the newest waiting at the bell.
#pragma once
#include "kernel/result.hpp"

#include "app/hub.hpp"

namespace renkei::app::demo {

// After people and patients: what happened until then, read.
[[nodiscard]] Result<void> settle_older_notices(Hub& hub);
// At the end: what happened since.
[[nodiscard]] Result<void> settle_new_notices(Hub& hub);

}  // namespace renkei::app::demo
