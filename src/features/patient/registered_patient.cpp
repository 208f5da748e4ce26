// See registered_patient.hpp.
#include "features/patient/registered_patient.hpp"

#include <utility>

#include "kernel/jst.hpp"

namespace renkei::patient {

Result<Patient> Patient::make(PatientId id, PatientDraft draft, Instant now) {
  auto well = checked(std::move(draft), japan_time(now).date);
  if (!well) return pass_on(well);
  PatientRecord record;
  record.standing.id = std::move(id);
  record.standing.changed_at = now;
  record.draft = *std::move(well);
  return Patient{std::move(record)};
}

Result<Patient> Patient::restore(PatientRecord record) {
  const PatientStanding& standing = record.standing;
  const bool is_merged = standing.state == PatientState::merged;
  const bool is_sound = !standing.id.empty() && standing.version >= 1 &&
                        !record.draft.name.family.reveal().empty() &&
                        is_merged == standing.merged_into.has_value() &&
                        is_merged == standing.state_before_merge.has_value() &&
                        (!record.draft.birth_date || birth_date_of(record.draft));
  if (!is_sound) return fail(ErrorKind::fault, "patient.unreadable");
  return Patient{std::move(record)};
}

Result<Patient> Patient::next(Instant now) const {
  if (record_.standing.state == PatientState::deceased) {
    return fail(ErrorKind::conflict, "patient.frozen");
  }
  if (record_.standing.state == PatientState::merged) {
    return fail(ErrorKind::conflict, "patient.merged");
  }
  Patient next = *this;
  ++next.record_.standing.version;
  next.record_.standing.changed_at = now;
  return next;
}

Result<Patient> Patient::replaced(PatientDraft draft, Instant now) const {
  auto patient = next(now);
  if (!patient) return patient;
  auto well = checked(std::move(draft), japan_time(now).date);
  if (!well) return pass_on(well);
  patient->record_.draft = *std::move(well);
  return patient;
}

Result<Patient> Patient::finished(PatientState state, Date on, Instant now) const {
  auto patient = next(now);
  if (!patient) return patient;
  if (on > japan_time(now).date) return fail(ErrorKind::invalid, "patient.day_in_future");
  patient->record_.standing.state = state;
  patient->record_.standing.ended_on = on;
  patient->record_.standing.end_reason.reset();
  return patient;
}

Result<Patient> Patient::ended(EndReason reason, Date on, Instant now) const {
  if (record_.standing.state == PatientState::ended) {
    return fail(ErrorKind::conflict, "patient.ended_already");
  }
  auto patient = finished(PatientState::ended, on, now);
  if (patient) patient->record_.standing.end_reason = reason;
  return patient;
}

Result<Patient> Patient::deceased(Date on, Instant now) const {
  return finished(PatientState::deceased, on, now);
}

Result<Patient> Patient::reopened(Instant now) const {
  const PatientState state = record_.standing.state;
  if (state == PatientState::merged) return fail(ErrorKind::conflict, "patient.merged");
  if (state == PatientState::active) return fail(ErrorKind::conflict, "patient.not_ended");
  Patient patient = *this;
  PatientStanding& standing = patient.record_.standing;
  ++standing.version;
  standing.changed_at = now;
  standing.state = PatientState::active;
  standing.ended_on.reset();
  standing.end_reason.reset();
  return patient;
}

Result<Patient> Patient::merged(const PatientId& into, Instant now) const {
  if (record_.standing.state == PatientState::merged || into == record_.standing.id) {
    return fail(ErrorKind::conflict, "patient.merged");
  }
  Patient patient = *this;
  PatientStanding& standing = patient.record_.standing;
  ++standing.version;
  standing.changed_at = now;
  standing.state_before_merge = standing.state;
  standing.state = PatientState::merged;
  standing.merged_into = into;
  return patient;
}

Result<Patient> Patient::unmerged(Instant now) const {
  if (record_.standing.state != PatientState::merged) {
    return fail(ErrorKind::conflict, "patient.not_merged");
  }
  Patient patient = *this;
  PatientStanding& standing = patient.record_.standing;
  ++standing.version;
  standing.changed_at = now;
  standing.state = standing.state_before_merge.value_or(PatientState::active);
  standing.state_before_merge.reset();
  standing.merged_into.reset();
  return patient;
}

}  // namespace renkei::patient
