// Closed facilities that somebody still has to see to.
#pragma once
#include "platform/http/route.hpp"

#include "features/closing/leaving_actions.hpp"

namespace renkei::closing {

// Ending what people are there is the coordinator's.
inline constexpr http::Permission kFinish{"closing.finish", {Role::coordinator}};

[[nodiscard]] http::Routes<LeavingActions> leaving_routes();

}  // namespace renkei::closing
