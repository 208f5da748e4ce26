// What desks ask for over HTTP. Neither the public nor another clinic reaches any of it.
#pragma once
#include "platform/http/route.hpp"

#include "features/desk_lists/desk_lists_actions.hpp"

namespace renkei::desk_lists {

inline constexpr http::Permission kSee{"desk_lists.see",
                                       {Role::coordinator, Role::clerk, Role::desk_member}};
inline constexpr http::Permission kKeep{"desk_lists.keep", {Role::coordinator, Role::clerk}};

[[nodiscard]] http::Routes<DeskListActions> routes();

}  // namespace renkei::desk_lists
