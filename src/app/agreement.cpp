// See agreement.hpp.
#include "app/agreement.hpp"

#include "features/identity/identity.hpp"
#include "features/people/people_feature.hpp"

#include "app/open_facility.hpp"

namespace renkei::app {

agreement::AgreementTools agreement_tools(Hub& hub, sql::Session& session) {
  const SystemClock& system_clock = hub.system_clock();
  return {.ids = hub.ids(),
          .clock = hub.clock(),
          .neighbours = {
              .facility_name =
                  [&session](const std::string& id) { return name_of_open_facility(session, id); },
              .facilities_with_people =
                  [&session, &system_clock] {
                    return identity::facilities_with_members(session, system_clock.now());
                  },
              .may_sign = [&session](const Actor& by) -> Result<bool> {
                const auto enrolment = people::SqlEnrolments{session}.of_membership(by.membership);
                if (!enrolment) return pass_on(enrolment);
                return *enrolment && (*enrolment)->is_admin_of(by.facility);
              }}};
}

}  // namespace renkei::app
