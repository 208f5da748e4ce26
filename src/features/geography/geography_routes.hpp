// The routes of geography.
#pragma once
#include "platform/http/route.hpp"

#include "features/geography/area_actions.hpp"

namespace renkei::geography {

inline constexpr http::Permission kSee = http::open("geography.see");
inline constexpr http::Permission kKeep{"geography.keep",
                                        {Role::coordinator, Role::clerk, Role::city_operator}};

[[nodiscard]] http::Routes<AreaActions> routes();

}  // namespace renkei::geography
