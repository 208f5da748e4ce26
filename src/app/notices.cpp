// See notices.hpp.
#include "app/notices.hpp"

#include "features/audit/audit_tidings_sql.hpp"
#include "features/break_glass/break_glass_tidings_sql.hpp"
#include "features/home/home_store_sql.hpp"
#include "features/home/home_tidings_sql.hpp"
#include "features/identity/own_tidings.hpp"
#include "features/incident/incident_tidings_sql.hpp"
#include "features/notice/auditor_mail_job.hpp"
#include "features/notice/notice_feature.hpp"
#include "features/patient/patient.hpp"
#include "features/people/people_tidings_sql.hpp"
#include "features/second_factor/own_tidings_sql.hpp"

#include "app/hub.hpp"
#include "app/work.hpp"

namespace renkei::app {
namespace {

Result<notice::ClosedDays> closed_days(sql::Session& session) {
  auto kept = home::SqlHome{session}.duty();
  if (!kept) return pass_on(kept);
  return [duty = std::move(kept->duty)](Date day) { return duty.is_closed(day); };
}

// A session that cannot say when the hub is closed fails at its next statement anyway.
notice::ClosedDays closed_days_of(sql::Session& session) {
  auto days = closed_days(session);
  return days ? *std::move(days) : notice::ClosedDays{[](Date) { return false; }};
}

Result<bool> has_died(sql::Session& session, const std::string& patient) {
  const auto found = patient::patient_records(session)->find(patient::PatientId{patient});
  if (!found) return pass_on(found);
  return *found && (*found)->record().standing.state == patient::PatientState::deceased;
}

}  // namespace

std::vector<std::unique_ptr<TidingSource>> tiding_sources(sql::Session& session) {
  std::vector<std::unique_ptr<TidingSource>> sources;
  sources.push_back(std::make_unique<audit::AuditTidings>(session));
  sources.push_back(std::make_unique<break_glass::BreakGlassTidings>(session));
  sources.push_back(std::make_unique<home::HomeTidings>(session));
  sources.push_back(std::make_unique<identity::OwnTidings>());
  sources.push_back(std::make_unique<incident::IncidentTidings>(session));
  sources.push_back(std::make_unique<people::PeopleTidings>(session));
  sources.push_back(std::make_unique<second_factor::OwnTidings>(session));
  return sources;
}

notice::JobMeans notice_means(Hub& hub) {
  return {
      .database = hub.database(),
      .ids = hub.ids(),
      .clock = hub.clock(),
      .system_clock = hub.system_clock(),
      .hub_key = hub.key(),
      .carrier = hub.carrier(),
      .wording = {.sentence = [&hub](std::string_view key) { return hub.frame().sentence(key); },
                  .public_url = hub.config().public_url},
      .tidings = tiding_sources,
      .work = [&hub](sql::Session& session) { return work_sources(hub, session); },
      .closed_days = closed_days,
      .is_frozen = has_died};
}

Result<void> mail_to_auditors(Hub& hub, const audit::ChainHead& head) {
  return notice::mail_head(notice_means(hub), {head.at, head.seq, head.hash});
}

void mount_notices(std::vector<Mounted>& table) {
  http::mount(table, notice::routes(), [](Context& c) {
    return notice::NoticeFeature{c.session,
                                 {c.hub.ids(), c.hub.clock(), c.hub.system_clock(), c.hub.key(),
                                  c.hub.carrier(), c.hub.cursors()},
                                 closed_days_of(c.session),
                                 c.trace};
  });
}

}  // namespace renkei::app
