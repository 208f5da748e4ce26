// See people.hpp.
#include "app/people.hpp"

#include "features/directory/directory_feature.hpp"

#include "app/hub.hpp"

namespace renkei::app {
namespace {

// Nobody joins a facility that has closed.
Result<std::optional<std::string>> name_of_open_facility(sql::Session& session,
                                                         const std::string& id) {
  const auto facility = directory::FacilityId::parse(id);
  if (!facility) return std::nullopt;
  auto card = directory::facility_cards(session)->one(*facility);
  if (!card) return pass_on(card);
  if (!*card || (*card)->state.status == directory::FacilityStatus::closed) return std::nullopt;
  return std::optional{(*card)->facility.name};
}

}  // namespace

people::PeopleTools people_tools(Context& context) {
  Hub& hub = context.hub;
  return {.ids = hub.ids(),
          .clock = hub.clock(),
          .sign_in = hub.identity_means(),
          .hub = hub.identity_facts(),
          .cursors = hub.cursors(),
          .public_url = hub.config().public_url,
          .facility_name = [&session = context.session](const std::string& id) {
            return name_of_open_facility(session, id);
          }};
}

}  // namespace renkei::app
