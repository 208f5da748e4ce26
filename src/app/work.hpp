// Who tells Home what waits: one line a feature.
#pragma once
#include "features/home/home_actions.hpp"

#include "app/context.hpp"

namespace renkei::app {

[[nodiscard]] home::Sources work_sources(Hub& hub, sql::Session& session);

}  // namespace renkei::app
