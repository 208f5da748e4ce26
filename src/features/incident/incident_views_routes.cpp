// See incident_views_routes.hpp.
#include "features/incident/incident_views_routes.hpp"

namespace renkei::incident {
namespace {

OptionalText person(const IncidentSeen& seen, const std::string& account) {
  const auto found = seen.people.find(account);
  if (found == seen.people.end()) return std::nullopt;
  return found->second;
}

std::optional<std::string> place(const IncidentSeen& seen, const std::string& facility) {
  const auto found = seen.facility_names.find(facility);
  if (found == seen.facility_names.end()) return std::nullopt;
  return found->second;
}

}  // namespace

IncidentView view_of(const IncidentSeen& seen) {
  const IncidentRecord& record = seen.incident.record();
  IncidentView view{.id = record.id,
                    .version = record.version,
                    .number = seen.incident.number(),
                    .report = record.report,
                    .reported_at = record.reported_at,
                    .reporter = person(seen, record.who),
                    .is_own = seen.is_own,
                    .waits_for = seen.waits_for,
                    .state = record.state,
                    .duty = record.duty,
                    .duty_note = record.duty_note,
                    .early_due = record.early_due,
                    .preliminary_due = record.preliminary_due,
                    .final_due = record.final_due,
                    .acknowledged_at = record.acknowledged_at,
                    .measures = record.measures,
                    .measured_at = record.measured_at,
                    .preliminary_on = record.preliminary_on,
                    .final_on = record.final_on,
                    .persons_told_on = record.persons_told_on,
                    .closed_at = record.closed_at,
                    .closing_note = record.closing_note};
  if (seen.rule) {
    view.rule_source = seen.rule->source;
    view.rule_is_checked = seen.rule->is_checked;
  }
  for (const TouchedFacility& each : seen.facilities) {
    view.facilities.push_back(
        {each.facility, place(seen, each.facility), each.told_at, each.seen_at});
  }
  for (const IncidentStep& each : seen.steps) {
    StepView step{.at = each.at, .what = each.what, .who = person(seen, each.who)};
    if (each.facility) step.facility_name = place(seen, *each.facility);
    step.on_day = each.on_day;
    view.steps.push_back(std::move(step));
  }
  return view;
}

IncidentLineView line_of(const IncidentLine& line) {
  const IncidentRecord& record = line.incident.record();
  return {.id = record.id,
          .number = line.incident.number(),
          .kind = record.report.kind,
          .noticed_at = record.report.noticed_at,
          .reported_at = record.reported_at,
          .persons = record.report.persons,
          .sensitive = record.report.sensitive,
          .state = record.state,
          .duty = record.duty,
          .next_due = line.incident.next_due(),
          .facilities = static_cast<std::int64_t>(line.facilities),
          .unseen = static_cast<std::int64_t>(line.unseen),
          .is_own = line.is_own,
          .waits_for = line.waits_for};
}

}  // namespace renkei::incident
