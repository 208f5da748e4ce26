// What screens ask before a facility is ended.
#pragma once
#include "platform/http/route.hpp"

#include "features/closing/closing_actions.hpp"

namespace renkei::closing {

inline constexpr http::Permission kSee{"closing.see",
                                       {Role::coordinator, Role::clerk, Role::city_operator}};

[[nodiscard]] http::Routes<ClosingActions> routes();

}  // namespace renkei::closing
