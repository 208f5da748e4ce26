// See enrolment.hpp.
#include "features/people/enrolment.hpp"

namespace renkei::people {

void Enrolment::check(const EnrolmentDraft& draft, FieldErrors& errors) {
  const bool at_facility = is_at_a_facility(draft.position);
  if (at_facility && !draft.facility) errors.add("facility", "people.facility_missing");
  if (!at_facility && draft.facility) errors.add("facility", "people.facility_not_wanted");
  if (draft.facility && !is_uuid(*draft.facility)) {
    errors.add("facility", "people.facility_unknown");
  }
  if (draft.standing == Standing::admin && !at_facility) {
    errors.add("standing", "people.admin_needs_a_facility");
  }
}

Result<Enrolment> Enrolment::make(EnrolmentId id, PersonId person, EnrolmentDraft draft,
                                  Instant now) {
  FieldErrors errors;
  check(draft, errors);
  if (auto well = errors.result("people.enrolment_invalid"); !well) return pass_on(well);
  return Enrolment{{.id = std::move(id),
                    .person = std::move(person),
                    .facility = std::move(draft.facility),
                    .position = draft.position,
                    .standing = draft.standing,
                    .association = std::move(draft.association),
                    .applied_at = now}};
}

Result<Enrolment> Enrolment::invited(EnrolmentId id, PersonId person, EnrolmentDraft draft,
                                     std::string membership, Instant now) {
  auto made = make(std::move(id), std::move(person), std::move(draft), now);
  if (!made) return made;
  made->record_.state = EnrolmentState::active;
  made->record_.from_at = now;
  made->record_.membership = std::move(membership);
  return made;
}

Result<Enrolment> Enrolment::restore(EnrolmentRecord record) {
  const bool has_left = record.state == EnrolmentState::left;
  const bool is_active = record.state == EnrolmentState::active;
  const bool is_well =
      !record.id.empty() && !record.person.empty() && record.version >= 1 &&
      record.to_at.has_value() == has_left && record.leave_reason.has_value() == has_left &&
      record.membership.has_value() == is_active && (!is_active || record.from_at) &&
      record.facility.has_value() == is_at_a_facility(record.position) &&
      (!record.suspended_for || record.state == EnrolmentState::suspended);
  if (!is_well) return fail(ErrorKind::fault, "people.row_broken");
  return Enrolment{std::move(record)};
}

Result<Enrolment> Enrolment::taken(EnrolmentStep step, Instant now,
                                   std::optional<LeaveReason> reason) const {
  const auto next_state = after(record_.state, step);
  if (!next_state) {
    return fail(ErrorKind::conflict, "people.step_not_open", {{"state", enum_code(record_.state)}});
  }
  const bool leaves = *next_state == EnrolmentState::left;
  if (leaves && !reason) {
    FieldErrors errors;
    errors.add("reason", "people.reason_missing");
    auto refusal = errors.result("people.enrolment_invalid");
    return pass_on(refusal);
  }
  Enrolment next = *this;
  ++next.record_.version;
  next.record_.state = *next_state;
  next.record_.suspended_for.reset();
  if (*next_state == EnrolmentState::suspended) next.record_.suspended_for = SuspendCause::decided;
  if (*next_state != EnrolmentState::active) next.record_.membership.reset();
  if (*next_state == EnrolmentState::active && !record_.from_at) next.record_.from_at = now;
  if (leaves) {
    next.record_.to_at = now;
    next.record_.leave_reason = reason;
  }
  return next;
}

Enrolment Enrolment::with_membership(std::string membership) const {
  Enrolment next = *this;
  next.record_.membership = std::move(membership);
  return next;
}

Enrolment Enrolment::suspended_because(SuspendCause cause) const {
  Enrolment next = *this;
  next.record_.suspended_for = cause;
  return next;
}

Result<Enrolment> Enrolment::in_position(Position position) const {
  FieldErrors errors;
  check({.position = position,
         .standing = record_.standing,
         .facility = record_.facility,
         .association = record_.association},
        errors);
  if (auto well = errors.result("people.enrolment_invalid"); !well) return pass_on(well);
  Enrolment next = *this;
  ++next.record_.version;
  next.record_.position = position;
  return next;
}

}  // namespace renkei::people
