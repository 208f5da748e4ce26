// An accident as the screens get it.
#pragma once
#include <string>
#include <vector>

#include "features/incident/incident_actions.hpp"

namespace renkei::incident {

struct TouchedView {
  std::string facility;
  std::optional<std::string> name;
  std::optional<Instant> told_at;
  std::optional<Instant> seen_at;
};
RENKEI_DESCRIBE(TouchedView, facility, name, told_at, seen_at)

struct StepView {
  Instant at;
  StepKind what = StepKind::reported;
  OptionalText who;  // for hub and reporter
  std::optional<std::string> facility_name;
  std::optional<Date> on_day;
};
RENKEI_DESCRIBE(StepView, at, what, who, facility_name, on_day)

struct IncidentView {
  IncidentId id;
  std::int64_t version = 1;
  std::string number;
  IncidentReport report;
  Instant reported_at;
  OptionalText reporter;
  bool is_own = false;
  bool waits_for = false;
  IncidentState state = IncidentState::reported;
  Duty duty = Duty::seems_owed;
  OptionalText duty_note;
  std::optional<Date> early_due;
  std::optional<Date> preliminary_due;
  std::optional<Date> final_due;
  std::optional<std::string> rule_source;
  std::optional<bool> rule_is_checked;
  std::optional<Instant> acknowledged_at;
  OptionalText measures;
  std::optional<Instant> measured_at;
  std::optional<Date> preliminary_on;
  std::optional<Date> final_on;
  std::optional<Date> persons_told_on;
  std::optional<Instant> closed_at;
  OptionalText closing_note;
  std::vector<TouchedView> facilities;
  std::vector<StepView> steps;
};
RENKEI_DESCRIBE(IncidentView, id, version, number, report, reported_at, reporter, is_own, waits_for,
                state, duty, duty_note, early_due, preliminary_due, final_due, rule_source,
                rule_is_checked, acknowledged_at, measures, measured_at, preliminary_on, final_on,
                persons_told_on, closed_at, closing_note, facilities, steps)

// Without any text: lists are looked over on shared screens.
struct IncidentLineView {
  IncidentId id;
  std::string number;
  IncidentKind kind = IncidentKind::loss;
  Instant noticed_at;
  Instant reported_at;
  std::optional<std::int64_t> persons;
  Answer sensitive = Answer::unclear;
  IncidentState state = IncidentState::reported;
  Duty duty = Duty::seems_owed;
  std::optional<Date> next_due;
  std::int64_t facilities = 0;
  std::int64_t unseen = 0;
  bool is_own = false;
  bool waits_for = false;
};
RENKEI_DESCRIBE(IncidentLineView, id, number, kind, noticed_at, reported_at, persons, sensitive,
                state, duty, next_due, facilities, unseen, is_own, waits_for)

[[nodiscard]] IncidentView view_of(const IncidentSeen& seen);
[[nodiscard]] IncidentLineView line_of(const IncidentLine& line);

}  // namespace renkei::incident
