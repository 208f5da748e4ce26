// Who saw a patient, over HTTP.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/access_report/report_actions.hpp"

namespace renkei::access_report {

inline constexpr http::Permission kSee{
    "access_report.see",
    {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member, Role::professional}};
// The paper is handed out by the hub, who knows that it goes to the patient.
inline constexpr http::Permission kHandOut{"access_report.hand_out", {Role::coordinator}};

struct ReportVerbs {
  ReportActions actions;
  const http::Cursors& cursors;
};

[[nodiscard]] http::Routes<ReportVerbs> routes();

}  // namespace renkei::access_report
