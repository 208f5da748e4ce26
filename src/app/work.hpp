// Who tells Home what waits: one line a feature.
#pragma once
#include "features/home/home_feature.hpp"

#include "app/context.hpp"

namespace renkei::app {

[[nodiscard]] home::Sources work_sources(Context& context);

}  // namespace renkei::app
