// Front door of the incident register: what others may know of it.
#pragma once
#include <memory>
#include <string_view>

#include "kernel/work.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::incident {

// An accident was reported or something was done about it; subject: its id. Home hears it.
inline constexpr std::string_view kIncidentChanged = "incident.changed";

// For Home: what the hub must take over and report by when, and what a facility was told. Good for
// one transaction.
[[nodiscard]] std::unique_ptr<WorkSource> incident_work(sql::Session& session);

}  // namespace renkei::incident
