// See work.hpp.
#include "app/work.hpp"

#include "features/agreement/agreement_work_feature.hpp"
#include "features/audit/audit_work_sql.hpp"
#include "features/break_glass/break_glass_work_sql.hpp"
#include "features/change_report/change_report_work_sql.hpp"
#include "features/closing/leaving_feature.hpp"
#include "features/directory_search/stale_work_index.hpp"
#include "features/incident/incident.hpp"
#include "features/intake/intake_work_sql.hpp"
#include "features/merging/merging_work_sql.hpp"
#include "features/people/certification_work_feature.hpp"
#include "features/people/unused_work_feature.hpp"

#include "app/agreement.hpp"
#include "app/hub.hpp"

namespace renkei::app {

home::Sources work_sources(Hub& hub, sql::Session& session) {
  home::Sources sources;
  sources.push_back(
      std::make_unique<agreement::AgreementWork>(session, agreement_tools(hub, session)));
  sources.push_back(std::make_unique<audit::AuditWork>(session));
  sources.push_back(std::make_unique<break_glass::BreakGlassWork>(session));
  sources.push_back(std::make_unique<intake::IntakeWork>(session));
  sources.push_back(std::make_unique<change_report::ChangeReportWork>(session));
  sources.push_back(std::make_unique<merging::MergingWork>(session));
  sources.push_back(std::make_unique<directory_search::StaleWork>(hub.index()));
  sources.push_back(incident::incident_work(session));
  sources.push_back(std::make_unique<people::CertificationWork>(session, hub.clock()));
  sources.push_back(std::make_unique<people::UnusedWork>(session, hub.system_clock()));
  sources.push_back(std::make_unique<closing::LeavingWork>(
      session, closing::LeavingTools{hub.ids(), hub.clock(), hub.system_clock()}));
  return sources;
}

}  // namespace renkei::app
