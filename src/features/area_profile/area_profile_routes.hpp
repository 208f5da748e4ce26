// The routes of area profiles, required numbers and the table of a region's care.
#pragma once
#include "platform/http/route.hpp"

#include "features/area_profile/figure_actions.hpp"
#include "features/area_profile/required_actions.hpp"
#include "features/area_profile/supply_actions.hpp"

namespace renkei::area_profile {

// Everyone who works in the region; each counts what he may see.
inline constexpr http::Permission kSee = http::at_work("area_profile.see");
inline constexpr http::Permission kKeep{"area_profile.keep",
                                        {Role::coordinator, Role::clerk, Role::city_operator}};

struct AreaProfileVerbs {
  SupplyActions supply;
  RequiredActions required;
  FigureActions figures;
  // Reads a pasted table; readers are not for routes to call.
  Result<std::vector<FigureRow>> (*read_figures)(std::string_view text);
};

[[nodiscard]] http::Routes<AreaProfileVerbs> routes();

}  // namespace renkei::area_profile
