// What the demo city knows of its areas: figures by year, how they lie, what each needs, and 南部.
#pragma once
#include "kernel/result.hpp"

#include "app/hub.hpp"

namespace renkei::app::demo {

// After the areas are there; by the verbs that the hub's staff use.
[[nodiscard]] Result<void> settle_figures(Hub& hub);

}  // namespace renkei::app::demo
