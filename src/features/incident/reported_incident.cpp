// See reported_incident.hpp.
#include "features/incident/reported_incident.hpp"

#include <utility>

#include "kernel/jst.hpp"
#include "kernel/named_person.hpp"

#include "features/directory/directory.hpp"

namespace renkei::incident {
namespace {

void check_text(OptionalText& text, Names names, const char* field, FieldErrors& errors) {
  if (!text) return;
  std::string trimmed = directory::trimmed(text->reveal());
  if (directory::length_of(trimmed) > Incident::kTextMax) {
    errors.add(field, "incident.text_too_long");
  } else if (names == Names::unchecked && seems_to_name_a_person(trimmed)) {
    errors.add(field, "incident.looks_named");
  }
  if (trimmed.empty()) {
    text.reset();
  } else {
    text = Text{std::move(trimmed)};
  }
}

void check_report(IncidentReport& report, Names names, Instant now, FieldErrors& errors) {
  OptionalText what{std::move(report.what)};
  check_text(what, names, "what", errors);
  if (!what) errors.add("what", "incident.what_missing");
  report.what = what.value_or(Text{});
  if (report.noticed_at > now) errors.add("noticed_at", "incident.not_yet");
  if (report.happened_on && *report.happened_on > japan_time(report.noticed_at).date) {
    errors.add("happened_on", "incident.happened_after");
  }
  if (report.persons && (*report.persons < 0 || *report.persons > Incident::kPersonsMax)) {
    errors.add("persons", "incident.persons_wrong");
  }
}

}  // namespace

Result<Incident> Incident::report(Place place, IncidentReport report, Names names, const Actor& by,
                                  Instant now) {
  FieldErrors errors;
  check_report(report, names, now, errors);
  if (auto well = errors.result("incident.wrong"); !well) return pass_on(well);
  IncidentRecord record;
  record.id = std::move(place.id);
  record.year = place.year;
  record.serial = place.serial;
  record.report = std::move(report);
  record.who = by.who;
  record.membership = by.membership;
  if (!by.facility.empty()) record.facility = by.facility;
  record.reported_at = now;
  return Incident{std::move(record)};
}

Result<Incident> Incident::restore(IncidentRecord record) {
  const bool is_sound = !record.id.empty() && record.version >= 1 && record.serial >= 1 &&
                        !record.who.empty() &&
                        (record.state == IncidentState::reported) == !record.acknowledged_at &&
                        (record.state == IncidentState::closed) == record.closed_at.has_value();
  if (!is_sound) return fail(ErrorKind::fault, "incident.unreadable");
  return Incident{std::move(record)};
}

Incident Incident::judged_by(const std::optional<DeadlineRule>& rule) const {
  Incident incident = *this;
  IncidentRecord& record = incident.record_;
  const IncidentReport& report = record.report;
  if (!rule) {
    record.duty = Duty::seems_not_owed;
    return incident;
  }
  // What nobody knows yet counts as if it were so: a day lost cannot be got back.
  const bool is_owed = report.sensitive != Answer::no || report.bad_faith == Answer::yes ||
                       report.persons.value_or(0) > rule->persons_over;
  record.duty = is_owed ? Duty::seems_owed : Duty::seems_not_owed;
  const Deadlines deadlines =
      deadlines_by(*rule, japan_time(report.noticed_at).date,
                   report.bad_faith == Answer::yes ? Harm::maybe_meant : Harm::not_meant);
  record.rule = rule->valid_from;
  record.early_due = deadlines.early;
  record.preliminary_due = deadlines.preliminary;
  record.final_due = deadlines.final_report;
  return incident;
}

Result<Incident> Incident::acknowledged(Decision decision, const Actor& by, Instant now) const {
  if (record_.state != IncidentState::reported) {
    return fail(ErrorKind::conflict, "incident.acknowledged_already");
  }
  FieldErrors errors;
  check_text(decision.note, Names::none_meant, "note", errors);
  if (decision.is_owed == Answer::unclear) errors.add("is_owed", "incident.duty_undecided");
  if (decision.is_owed == Answer::no && record_.duty == Duty::seems_owed && !decision.note) {
    errors.add("note", "incident.duty_note_missing");
  }
  if (auto well = errors.result("incident.wrong"); !well) return pass_on(well);
  Incident incident = *this;
  IncidentRecord& record = incident.record_;
  ++record.version;
  record.state = IncidentState::acknowledged;
  record.duty = decision.is_owed == Answer::yes ? Duty::owed : Duty::not_owed;
  record.duty_note = std::move(decision.note);
  record.acknowledged_by = by.who;
  record.acknowledged_at = now;
  return incident;
}

Result<Incident> Incident::under_way() const {
  if (record_.state == IncidentState::closed) return fail(ErrorKind::conflict, "incident.closed");
  if (record_.state == IncidentState::reported) {
    return fail(ErrorKind::conflict, "incident.not_acknowledged");
  }
  Incident incident = *this;
  ++incident.record_.version;
  return incident;
}

Result<Incident> Incident::touched() const { return under_way(); }

Result<Incident> Incident::with_measures(Text measures, Names names, Instant now) const {
  auto incident = under_way();
  if (!incident) return incident;
  FieldErrors errors;
  OptionalText text{std::move(measures)};
  check_text(text, names, "measures", errors);
  if (!text) errors.add("measures", "incident.measures_needed");
  if (auto well = errors.result("incident.wrong"); !well) return pass_on(well);
  incident->record_.measures = std::move(text);
  incident->record_.measured_at = now;
  return incident;
}

Result<Incident> Incident::filed(Filing filing, Date on, Instant now) const {
  auto incident = under_way();
  if (!incident) return incident;
  FieldErrors errors;
  if (on > japan_time(now).date || on < japan_time(record_.report.noticed_at).date) {
    errors.add("on", "incident.day_wrong");
  }
  if (auto well = errors.result("incident.wrong"); !well) return pass_on(well);
  IncidentRecord& record = incident->record_;
  if (filing == Filing::preliminary) record.preliminary_on = on;
  if (filing == Filing::final_report) record.final_on = on;
  if (filing == Filing::persons_told) record.persons_told_on = on;
  return incident;
}

Result<Incident> Incident::closed(OptionalText note, Names names, Instant now) const {
  auto incident = under_way();
  if (!incident) return incident;
  if (!record_.measures) return fail(ErrorKind::conflict, "incident.measures_missing");
  const bool has_filed = record_.preliminary_on && record_.final_on && record_.persons_told_on;
  if (is_owed() && !has_filed) return fail(ErrorKind::conflict, "incident.filings_missing");
  FieldErrors errors;
  check_text(note, names, "note", errors);
  if (auto well = errors.result("incident.wrong"); !well) return pass_on(well);
  IncidentRecord& record = incident->record_;
  record.state = IncidentState::closed;
  record.closed_at = now;
  record.closing_note = std::move(note);
  return incident;
}

std::optional<Date> Incident::next_due() const {
  if (record_.state == IncidentState::closed || !is_owed()) return std::nullopt;
  if (!record_.preliminary_on) return record_.preliminary_due;
  if (!record_.final_on) return record_.final_due;
  return std::nullopt;
}

std::string Incident::number() const {
  std::string serial = std::to_string(record_.serial);
  if (serial.size() < 3) serial.insert(0, 3 - serial.size(), '0');
  return std::to_string(record_.year) + "-" + serial;
}

}  // namespace renkei::incident
