// `/healthz` and `/readyz`: for the one who watches the process, not for people.
#pragma once
#include <memory>
#include <vector>

#include "platform/http/router.hpp"

#include "app/hub.hpp"

namespace renkei::app {

// healthz: the process answers. readyz: every hub's database answers too.
[[nodiscard]] Result<void> add_health(http::Router& router,
                                      const std::vector<std::unique_ptr<Hub>>& hubs);

}  // namespace renkei::app
