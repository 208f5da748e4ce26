// Moves the demo city into a hub, by the same verbs that the hub's staff use.
#pragma once
#include "kernel/clock.hpp"
#include "kernel/result.hpp"

#include "app/demo/city.hpp"
#include "app/hub.hpp"

namespace renkei::app::demo {

// Areas, towns and facilities with their levels, closures and confirmation dates. `clock` is the
// hub's own and is moved back and forth, so that a facility was confirmed when the city says.
[[nodiscard]] Result<void> settle_city(Hub& hub, StandingClock& clock, const City& city);

// A file of the kind the ministry publishes that differs from what some facilities confirmed:
// imported, it leaves proposals for the hub to look at.
[[nodiscard]] std::string newer_open_data(const City& city);

// The identifier that a facility of the demo city has in that file.
[[nodiscard]] std::string care_number(std::size_t position);

}  // namespace renkei::app::demo
