// The incident register over HTTP.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/incident/incident_actions.hpp"

namespace renkei::incident {

// Whoever saw it says it, whatever their role.
inline constexpr http::Permission kReport = http::at_work("incident.report");
inline constexpr http::Permission kKeep{"incident.keep", {Role::coordinator, Role::clerk}};
// What the law wants is decided by who answers for it.
inline constexpr http::Permission kRule{"incident.rule", {Role::coordinator}};

struct IncidentVerbs {
  IncidentActions actions;
  const http::Cursors& cursors;
};

[[nodiscard]] http::Routes<IncidentVerbs> routes();
// The register as CSV: figures and days, no texts.
[[nodiscard]] std::string csv_of(const std::vector<IncidentLine>& lines);

}  // namespace renkei::incident
