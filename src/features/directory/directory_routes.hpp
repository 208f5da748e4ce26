// The routes of the directory but for its search (directory_search) and its import (intake).
#pragma once
#include "platform/http/route.hpp"

#include "features/directory/directory_verbs_actions.hpp"

namespace renkei::directory {

// Everyone looks, each at what his level may see; the hub's staff keep the directory.
inline constexpr http::Permission kSee = http::open("directory.see");
inline constexpr http::Permission kKeep{"directory.keep", {Role::coordinator, Role::clerk}};

[[nodiscard]] http::Routes<DirectoryVerbs> routes();

}  // namespace renkei::directory
