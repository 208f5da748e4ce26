// Who works in the demo city: people of its facilities and of the hub, associations with their
// officers, the hub's posts, an open invitation and applications that wait.
#pragma once
#include "kernel/clock.hpp"
#include "kernel/result.hpp"

#include "app/hub.hpp"

namespace renkei::app::demo {

// After the city's facilities. Those of kPeople can sign in; the others have accounts whose
// password nobody was told. `clock` is the hub's own and is moved, so that somebody works here for
// years.
[[nodiscard]] Result<void> settle_people(Hub& hub, StandingClock& clock);

}  // namespace renkei::app::demo
