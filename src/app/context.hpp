// What one request works with: the hub it is for, the session of its transaction and where it says
// what it saw and changed. Features are wired from it for this one request and live no longer.
#pragma once
#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "platform/http/mount.hpp"
#include "platform/sql/session.hpp"

namespace renkei::app {

class Hub;

struct Context {
  Hub& hub;
  sql::Session& session;
  Outbox& outbox;
  Trace& trace;
  const Actor& actor;
};

using Mounted = http::Mounted<Context>;

// Every route of every feature, in the order of the tiers. The one table behind router, OpenAPI,
// permission matrix and sweep test.
[[nodiscard]] std::vector<Mounted> all_routes();

}  // namespace renkei::app
