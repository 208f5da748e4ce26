// What desks ask for over HTTP. Neither the public nor another clinic reaches any of it.
#pragma once
#include "platform/http/route.hpp"

#include "features/desk_lists/desk_lists_actions.hpp"

namespace renkei::desk_lists {

inline constexpr http::Permission kSee{
    "desk_lists.see",
    {Role::coordinator, Role::clerk, Role::desk_member, Role::city_member, Role::city_operator}};
// The city counts the letters for its care assessments; its staff may enter them themselves.
inline constexpr http::Permission kEnter{
    "desk_lists.enter", {Role::coordinator, Role::clerk, Role::city_member, Role::city_operator}};
// Figures without a name: the city reads them whoever runs the hub.
inline constexpr http::Permission kKeep{
    "desk_lists.keep", {Role::coordinator, Role::clerk, Role::city_member, Role::city_operator}};

[[nodiscard]] http::Routes<DeskListActions> routes();

}  // namespace renkei::desk_lists
