// See incident_tidings_sql.hpp.
#include "features/incident/incident_tidings_sql.hpp"

#include "features/incident/incident.hpp"
#include "features/incident/incident_store_sql.hpp"

namespace renkei::incident {
namespace {

Tiding about(const Incident& incident, const char* kind, Severity severity, Addressee to) {
  return {.topic = TidingTopic::incident,
          .kind = kind,
          .subject = incident->id.text(),
          .severity = severity,
          .link = "/incidents",
          .reference = incident.number(),
          .doer = incident->who,
          .to = std::move(to)};
}

}  // namespace

Result<std::vector<Tiding>> IncidentTidings::of(const Happening& happening, Instant /*now*/) const {
  std::vector<Tiding> tidings;
  if (happening.topic != kIncidentChanged) return tidings;
  const SqlIncidents store{session_};
  const IncidentId id{happening.subject};
  const auto incident = store.one(id);
  if (!incident) {
    if (incident.error().kind == ErrorKind::not_found) return tidings;
    return pass_on(incident);
  }
  if ((*incident)->state == IncidentState::reported) {
    tidings.push_back(about(*incident, "incident.reported", Severity::critical,
                            {.roles = {Role::coordinator, Role::clerk}}));
  }
  const auto touched = store.touched({id});
  if (!touched) return pass_on(touched);
  for (const TouchedFacility& each : *touched) {
    if (!each.told_at || each.seen_at) continue;
    tidings.push_back(
        about(*incident, "incident.told", Severity::today,
              {.roles = {Role::facility_member, Role::desk_member}, .facility = each.facility}));
  }
  return tidings;
}

}  // namespace renkei::incident
