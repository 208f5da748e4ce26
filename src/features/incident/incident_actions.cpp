// See incident_actions.hpp; who sees what of it is in incident_sight_actions.cpp.
#include "features/incident/incident_actions.hpp"

#include <algorithm>
#include <utility>

#include "kernel/jst.hpp"

#include "features/incident/incident.hpp"

namespace renkei::incident {

Result<void> IncidentActions::step(const IncidentId& id, StepKind what,
                                   const std::optional<std::string>& facility,
                                   const std::optional<Date>& on, const Actor& by) {
  return means_.store.add_step({.id = means_.ids.make<IncidentStep>(),
                                .incident = id,
                                .at = means_.clock.now(),
                                .who = by.who,
                                .what = what,
                                .facility = facility,
                                .on_day = on});
}

Result<void> IncidentActions::check_facilities(const std::vector<std::string>& facilities,
                                               const Actor& by) const {
  const auto names = names_of(facilities, by);
  if (!names) return pass_on(names);
  FieldErrors errors;
  if (facilities.size() > static_cast<std::size_t>(IncidentStore::kFacilitiesMax)) {
    errors.add("facilities", "incident.too_many_facilities");
  }
  for (std::size_t at = 0; at < facilities.size(); ++at) {
    if (names->count(facilities[at]) == 0) {
      errors.add("facilities[" + std::to_string(at) + "]", "incident.facility_unknown");
    }
  }
  return errors.result("incident.wrong");
}

Result<IncidentSeen> IncidentActions::report(Reporting reporting, const Actor& by) {
  if (auto known = check_facilities(reporting.facilities, by); !known) return pass_on(known);
  const Instant now = means_.clock.now();
  const std::int64_t year = fiscal_year(japan_time(now).date);
  const auto serial = means_.store.next_serial(year);
  if (!serial) return pass_on(serial);
  const Date noticed = japan_time(reporting.report.noticed_at).date;
  const auto reported = Incident::report({means_.ids.make<Incident>(), year, *serial},
                                         std::move(reporting.report), reporting.names, by, now);
  if (!reported) return pass_on(reported);
  const auto rule = means_.store.rule_on(noticed);
  if (!rule) return pass_on(rule);
  const Incident incident = reported->judged_by(*rule);
  if (auto added = means_.store.add(incident); !added) return pass_on(added);
  for (const std::string& facility : reporting.facilities) {
    auto touched = means_.store.touch({incident->id, facility, {}, {}, {}});
    if (!touched) return pass_on(touched);
  }
  if (auto done = step(incident->id, StepKind::reported, {}, {}, by); !done) return pass_on(done);
  means_.trace.touch(incident->id.text());
  means_.outbox.add({kIncidentChanged, incident->id.text()});
  return shown(incident, by);
}

Result<Incident> IncidentActions::read(const Read& read) const {
  auto incident = means_.store.one(read.id);
  if (!incident) return incident;
  const std::int64_t present = (*incident)->version;
  if (present != read.version) {
    return fail(ErrorKind::stale, "incident.changed_meanwhile", {{"version", present}});
  }
  return incident;
}

Result<IncidentSeen> IncidentActions::store(const Incident& next, StepKind what,
                                            const std::optional<Date>& on, const Actor& by) {
  if (auto replaced = means_.store.replace(next); !replaced) return pass_on(replaced);
  if (auto done = step(next->id, what, {}, on, by); !done) return pass_on(done);
  means_.trace.touch(next->id.text());
  means_.outbox.add({kIncidentChanged, next->id.text()});
  return shown(next, by);
}

Result<IncidentSeen> IncidentActions::acknowledge(const Read& at, Incident::Decision decision,
                                                  const Actor& by) {
  const auto incident = read(at);
  if (!incident) return pass_on(incident);
  const auto next = incident->acknowledged(std::move(decision), by, means_.clock.now());
  if (!next) return pass_on(next);
  return store(*next, StepKind::acknowledged, {}, by);
}

Result<IncidentSeen> IncidentActions::tell(const Read& at,
                                           const std::vector<std::string>& facilities,
                                           const Actor& by) {
  const auto incident = read(at);
  if (!incident) return pass_on(incident);
  const auto next = incident->touched();
  if (!next) return pass_on(next);
  if (facilities.empty()) return fail(ErrorKind::invalid, "incident.nobody_to_tell");
  if (auto known = check_facilities(facilities, by); !known) return pass_on(known);
  const auto before = means_.store.touched({at.id});
  if (!before) return pass_on(before);
  const Instant now = means_.clock.now();
  std::size_t all = before->size();
  for (const std::string& facility : facilities) {
    const auto there = std::find_if(before->begin(), before->end(), [&](const TouchedFacility& t) {
      return t.facility == facility;
    });
    if (there != before->end() && there->told_at) continue;
    if (there == before->end() && ++all > IncidentStore::kFacilitiesMax) {
      return fail(ErrorKind::invalid, "incident.too_many_facilities");
    }
    if (auto told = means_.store.touch({at.id, facility, now, {}, {}}); !told) return pass_on(told);
    if (auto done = step(at.id, StepKind::told, facility, {}, by); !done) return pass_on(done);
  }
  if (auto replaced = means_.store.replace(*next); !replaced) return pass_on(replaced);
  means_.trace.touch(at.id.text());
  means_.outbox.add({kIncidentChanged, at.id.text()});
  return shown(*next, by);
}

Result<IncidentSeen> IncidentActions::saw(const IncidentId& id, const Actor& by) {
  auto before = one(id, by);
  if (!before) return before;
  if (!before->waits_for) return before;
  auto seen = means_.store.saw({id, by.facility, {}, by.who, means_.clock.now()});
  if (!seen) return pass_on(seen);
  if (auto done = step(id, StepKind::saw, by.facility, {}, by); !done) return pass_on(done);
  means_.outbox.add({kIncidentChanged, id.text()});
  return one(id, by);
}

Result<IncidentSeen> IncidentActions::measure(const Read& at, Text measures, Names names,
                                              const Actor& by) {
  const auto incident = read(at);
  if (!incident) return pass_on(incident);
  const auto next = incident->with_measures(std::move(measures), names, means_.clock.now());
  if (!next) return pass_on(next);
  return store(*next, StepKind::measured, {}, by);
}

Result<IncidentSeen> IncidentActions::file(const Read& at, Filing filing, Date on,
                                           const Actor& by) {
  const auto incident = read(at);
  if (!incident) return pass_on(incident);
  const auto next = incident->filed(filing, on, means_.clock.now());
  if (!next) return pass_on(next);
  const StepKind what = filing == Filing::preliminary    ? StepKind::preliminary
                        : filing == Filing::final_report ? StepKind::final_report
                                                         : StepKind::persons_told;
  return store(*next, what, on, by);
}

Result<IncidentSeen> IncidentActions::close(const Read& at, OptionalText note, Names names,
                                            const Actor& by) {
  const auto incident = read(at);
  if (!incident) return pass_on(incident);
  const auto next = incident->closed(std::move(note), names, means_.clock.now());
  if (!next) return pass_on(next);
  return store(*next, StepKind::closed, {}, by);
}

Result<void> IncidentActions::add_rule(DeadlineRule rule) {
  rule.source = directory::trimmed(rule.source);
  if (auto well = check_rule(rule); !well) return well;
  const auto present = means_.store.rules();
  if (!present) return pass_on(present);
  if (present->size() >= static_cast<std::size_t>(IncidentStore::kRulesMax)) {
    return fail(ErrorKind::conflict, "incident.rules_full");
  }
  means_.trace.change("incident_rule");
  return means_.store.add_rule(rule);
}

}  // namespace renkei::incident
