// The demo city's contract with its hub: a client, as most are.
#pragma once
#include "kernel/result.hpp"

namespace renkei::app {
class Hub;
}

namespace renkei::app::demo {

[[nodiscard]] Result<void> settle_contracts(Hub& hub);

}  // namespace renkei::app::demo
