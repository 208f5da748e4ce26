// See invitation.hpp.
#include "features/people/invitation.hpp"

namespace renkei::people {

Result<Invitation> Invitation::make(Making making, InvitationDraft draft, Instant now) {
  FieldErrors errors;
  Enrolment::check(
      {.position = draft.position, .standing = draft.standing, .facility = draft.facility}, errors);
  if (!role_of(draft.position)) errors.add("position", "people.position_without_screens");
  if (auto well = errors.result("people.invitation_invalid"); !well) return pass_on(well);
  return Invitation{{.id = std::move(making.id),
                     .token_hash = std::move(making.token_hash),
                     .facility = std::move(draft.facility),
                     .position = draft.position,
                     .standing = draft.standing,
                     .enrolment = std::move(draft.enrolment),
                     .made_by = std::move(making.made_by),
                     .made_at = now,
                     .expires_at = now + kLife}};
}

Result<Invitation> Invitation::restore(InvitationRecord record) {
  const bool is_well = !record.id.empty() && record.version >= 1 && !record.token_hash.empty() &&
                       record.made_at < record.expires_at &&
                       !(record.accepted_at && record.withdrawn_at) && role_of(record.position);
  if (!is_well) return fail(ErrorKind::fault, "people.row_broken");
  return Invitation{std::move(record)};
}

InvitationState Invitation::state(Instant now) const {
  if (record_.accepted_at) return InvitationState::accepted;
  if (record_.withdrawn_at) return InvitationState::withdrawn;
  return now < record_.expires_at ? InvitationState::open : InvitationState::expired;
}

EnrolmentDraft Invitation::enrolment_draft() const {
  return {.position = record_.position, .standing = record_.standing, .facility = record_.facility};
}

Result<Invitation> Invitation::accepted(Instant now) const {
  if (state(now) != InvitationState::open) {
    return fail(ErrorKind::conflict, "people.invitation_over");
  }
  Invitation next = *this;
  next.record_.accepted_at = now;
  ++next.record_.version;
  return next;
}

Result<Invitation> Invitation::withdrawn(Instant now) const {
  if (state(now) != InvitationState::open) {
    return fail(ErrorKind::conflict, "people.invitation_over");
  }
  Invitation next = *this;
  next.record_.withdrawn_at = now;
  ++next.record_.version;
  return next;
}

}  // namespace renkei::people
