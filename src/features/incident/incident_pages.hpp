// The record of one accident for paper: what the hub files and shows to who asks.
#pragma once
#include "platform/html/frame.hpp"
#include "platform/http/route.hpp"

#include "features/incident/incident_actions.hpp"

namespace renkei::incident {

struct PrintVerbs {
  IncidentActions& actions;
  const html::Frame& frame;
  html::SiteFacts site;
};

[[nodiscard]] html::Value sheet_value(const IncidentSeen& seen, const html::Frame& frame,
                                      html::Language language, Instant made_at);
[[nodiscard]] http::Routes<PrintVerbs> print_routes();

}  // namespace renkei::incident
