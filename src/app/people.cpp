// See people.hpp.
#include "app/people.hpp"

#include "app/hub.hpp"
#include "app/open_facility.hpp"

namespace renkei::app {

people::PeopleTools people_tools(Context& context) {
  return people_tools(context.hub, context.session);
}

people::PeopleTools people_tools(Hub& hub, sql::Session& session) {
  return {.ids = hub.ids(),
          .clock = hub.clock(),
          .sign_in = hub.identity_means(),
          .hub = hub.identity_facts(),
          .cursors = hub.cursors(),
          .public_url = hub.config().public_url,
          .facility_name = [&session](const std::string& id) {
            return name_of_open_facility(session, id);
          }};
}

Result<std::optional<std::string>> administered_facility(sql::Session& session, const Actor& by) {
  if (by.membership.empty()) return std::nullopt;
  const auto own = people::SqlEnrolments{session}.of_membership(by.membership);
  if (!own) return pass_on(own);
  if (!*own || !(*own)->is_admin_of((**own)->facility)) return std::nullopt;
  return (**own)->facility;
}

}  // namespace renkei::app
