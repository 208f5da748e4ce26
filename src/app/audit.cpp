// See audit.hpp.
#include "app/audit.hpp"

#include "features/audit/audit_feature.hpp"

#include "app/hub.hpp"
#include "app/safety/time_keeping.hpp"

namespace renkei::app {
namespace {

audit::AuditFeature audit_of(Context& c) {
  return {
      c.session,
      {.ids = c.hub.ids(),
       .clock = c.hub.clock(),
       .cursors = c.hub.cursors(),
       .personal = c.hub.personal_routes(),
       .sentence = [&frame = c.hub.frame()](std::string_view key) { return frame.sentence(key); },
       .time_keeping = [] { return clock_state().keeping; }},
      c.outbox,
      c.trace};
}

}  // namespace

std::string route_name(const http::Endpoint& route) {
  std::string name{enum_name(route.method)};
  for (char& letter : name) letter = static_cast<char>(letter - 'a' + 'A');
  return name + ' ' + route.path;
}

audit::PersonalRoutes personal_routes() {
  audit::PersonalRoutes names;
  for (const Mounted& route : all_routes()) {
    if (route.personal) names.insert(route_name(route));
  }
  return names;
}

void mount_audit(std::vector<Mounted>& table) {
  http::mount(table, audit::routes(), audit_of);
  http::mount(table, audit::review_routes(), audit_of);
}

}  // namespace renkei::app
