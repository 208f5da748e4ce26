// The one route of live updates.
#pragma once
#include "platform/http/route.hpp"

#include "app/live/live.hpp"

namespace renkei::app {

struct LiveVerbs {
  Live& live;
};

[[nodiscard]] http::Routes<LiveVerbs> live_routes();

}  // namespace renkei::app
