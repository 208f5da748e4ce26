// The corporations that run facilities, for the hub's staff.
#pragma once
#include "platform/http/route.hpp"

#include "features/directory/directory_verbs_actions.hpp"

namespace renkei::directory {

[[nodiscard]] http::Routes<DirectoryVerbs> corporation_routes();

}  // namespace renkei::directory
