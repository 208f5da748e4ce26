#include "features/people/people_views_routes.hpp"

namespace renkei::people {

Result<std::optional<std::string>> FacilityNames::of(const std::optional<std::string>& facility) {
  if (!facility) return std::nullopt;
  const auto known = known_.find(*facility);
  if (known != known_.end()) return known->second;
  auto name = lookup_(*facility);
  if (!name) return name;
  known_.emplace(*facility, *name);
  return name;
}

PersonView view_of(const Person& person) {
  return {.id = person->id,
          .display_name = person->display_name,
          .name_kana = person->name_kana,
          .phone = person->phone,
          .account = person->account,
          .version = person->version};
}

EnrolmentView view_of(const SeenEnrolment& seen) {
  const EnrolmentRecord& record = seen.enrolled.enrolment.record();
  return {.id = record.id,
          .person = view_of(seen.enrolled.person),
          .facility = record.facility,
          .facility_name = {},
          .position = record.position,
          .standing = record.standing,
          .association = record.association,
          .state = record.state,
          .applied_at = record.applied_at,
          .from_at = record.from_at,
          .to_at = record.to_at,
          .leave_reason = record.leave_reason,
          .suspended_for = record.suspended_for,
          .open = seen.open,
          .version = record.version};
}

InvitationView view_of(const Invitation& invitation, Instant now) {
  return {.id = invitation->id,
          .facility = invitation->facility,
          .facility_name = {},
          .position = invitation->position,
          .standing = invitation->standing,
          .enrolment = invitation->enrolment,
          .state = invitation.state(now),
          .made_at = invitation->made_at,
          .expires_at = invitation->expires_at,
          .version = invitation->version};
}

AssociationView view_of(const Association& association) {
  return {.id = association->id,
          .kind = association->kind,
          .name = association->name,
          .ended_on = association->ended_on,
          .version = association->version};
}

OfficeView view_of(const Held<OfficeRecord>& office) {
  return {.id = office.held.id,
          .association = office.held.association,
          .person = view_of(office.person),
          .office = office.held.office,
          .from_on = office.held.from_on,
          .to_on = office.held.to_on,
          .version = office.held.version};
}

StaffPostView view_of(const Held<StaffPostRecord>& post) {
  return {.id = post.held.id,
          .person = view_of(post.person),
          .post = post.held.post,
          .qualifications = post.held.qualifications,
          .from_on = post.held.from_on,
          .to_on = post.held.to_on,
          .version = post.held.version};
}

}  // namespace renkei::people
