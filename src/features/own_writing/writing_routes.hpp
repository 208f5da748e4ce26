// Own writing over HTTP.
#pragma once
#include "platform/http/route.hpp"

#include "features/own_writing/writing_actions.hpp"

namespace renkei::own_writing {

inline constexpr http::Permission kOwn{
    "own_writing.own",
    {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member, Role::professional}};

[[nodiscard]] http::Routes<WritingActions> routes();

}  // namespace renkei::own_writing
