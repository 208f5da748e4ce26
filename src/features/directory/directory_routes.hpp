// The routes of the directory but for its search (directory_search) and its import (intake).
#pragma once
#include "platform/http/route.hpp"

#include "features/directory/directory_verbs_actions.hpp"

namespace renkei::directory {

// Everyone looks, each at what his level may see; the hub's staff keep the directory.
inline constexpr http::Permission kSee = http::open("directory.see");
// The hub every card, a facility's member the own one.
inline constexpr http::Permission kEdit{
    "directory.edit", {Role::coordinator, Role::clerk, Role::facility_member, Role::city_operator}};
inline constexpr http::Permission kKeep{"directory.keep",
                                        {Role::coordinator, Role::clerk, Role::city_operator}};

[[nodiscard]] http::Routes<DirectoryVerbs> routes();

}  // namespace renkei::directory
