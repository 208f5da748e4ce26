#include "app/jobs.hpp"

#include "platform/sql/cleaning.hpp"

#include "features/closing/leaving_feature.hpp"
#include "features/home/escalation_job.hpp"
#include "features/intake/intake_feature.hpp"
#include "features/people/certification_job_feature.hpp"

#include "app/hub.hpp"
#include "app/notices.hpp"
#include "app/people.hpp"
#include "app/work.hpp"

namespace renkei::app {

namespace {

home::EscalationMeans escalation_means(Hub& hub) {
  return {hub.database(), hub.ids(), hub.clock(), hub.system_clock(),
          [&hub](sql::Session& session) { return work_sources(hub, session); }};
}

people::CertificationJobMeans certification_means(Hub& hub) {
  return {hub.database(), hub.ids(), hub.clock(), hub.system_clock(),
          [&hub](sql::Session& session) { return people_tools(hub, session); }};
}

closing::RolesJobMeans roles_means(Hub& hub) {
  return {hub.database(), {hub.ids(), hub.clock(), hub.system_clock()}};
}

}  // namespace

merging::SearchMeans merging_means(Hub& hub) {
  return {hub.database(), hub.ids(), hub.clock(), hub.system_clock()};
}

void register_jobs(Hub& hub) {
  sql::register_cleaning(hub.jobs(), hub.system_clock(), hub.ids());
  intake::register_jobs(hub.jobs(), hub.intake_means());
  listing::register_jobs(hub.jobs(), hub.listing_jobs());
  merging::register_jobs(hub.jobs(), merging_means(hub));
  audit::register_jobs(hub.jobs(), hub.audit_jobs());
  home::register_jobs(hub.jobs(), escalation_means(hub));
  people::register_certification(hub.jobs(), certification_means(hub));
  closing::register_roles_job(hub.jobs(), roles_means(hub));
  notice::register_jobs(hub.jobs(), notice_means(hub));
}

Result<void> enqueue_regular_jobs(Hub& hub, sql::Session& session) {
  auto cleaning = sql::enqueue_cleaning(session, hub.ids(), hub.system_clock().now());
  if (!cleaning) return cleaning;
  if (auto audit = audit::enqueue_jobs(session, hub.audit_jobs()); !audit) return audit;
  auto escalation = home::enqueue_escalation(session, escalation_means(hub));
  if (!escalation) return escalation;
  auto certification = people::enqueue_certification(session, certification_means(hub));
  if (!certification) return certification;
  if (auto roles = closing::enqueue_roles_job(session, roles_means(hub)); !roles) return roles;
  auto notices = notice::enqueue_gathering(session, notice_means(hub));
  if (!notices) return notices;
  return intake::enqueue_cleaning(session, hub.intake_means());
}

Result<void> follow_import(Hub& hub, sql::Session& session) {
  return merging::search_soon(session, merging_means(hub));
}

}  // namespace renkei::app
