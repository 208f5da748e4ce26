// The routes of merged areas, and of ending an area.
#pragma once
#include "platform/http/route.hpp"

#include "features/geography/geography_routes.hpp"
#include "features/geography/merged_area_actions.hpp"

namespace renkei::geography {

[[nodiscard]] http::Routes<MergedAreaActions> merged_area_routes();

}  // namespace renkei::geography
