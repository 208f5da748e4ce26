// Moves the demo's patients into a hub, by the same verbs that the hub's staff use: enrolled,
// given a team and a card, asked for consent, written about; one died, one record was opened in an
// emergency.
#pragma once
#include "kernel/clock.hpp"
#include "kernel/result.hpp"

#include "app/demo/city.hpp"
#include "app/hub.hpp"

namespace renkei::app::demo {

// After the city's facilities and people. `clock` is the hub's own and is moved back and forth, so
// that each thing happened when it would have.
[[nodiscard]] Result<void> settle_patients(Hub& hub, StandingClock& clock, const City& city);

}  // namespace renkei::app::demo
