// The audit's routes, wired for one request, and which routes it watches.
#pragma once
#include <vector>

#include "features/audit/audit.hpp"

#include "app/context.hpp"

namespace renkei::app {

void mount_audit(std::vector<Mounted>& table);

// As audit rows name a route: "GET /api/patient/patients/{id}".
[[nodiscard]] std::string route_name(const http::Endpoint& route);
// Those that show a person.
[[nodiscard]] audit::PersonalRoutes personal_routes();

}  // namespace renkei::app
