// Front door of people: who belongs where, as what, and since when.
#pragma once
#include <string_view>

#include "kernel/id.hpp"

namespace renkei::people {

class Person;
class Enrolment;
class Association;
class Invitation;
struct OfficeRecord;
struct StaffPostRecord;
using PersonId = Id<Person>;
using EnrolmentId = Id<Enrolment>;
using AssociationId = Id<Association>;
using InvitationId = Id<Invitation>;
using OfficeId = Id<OfficeRecord>;
using StaffPostId = Id<StaffPostRecord>;

// Subject: the enrolment.
inline constexpr std::string_view kEnrolmentChanged = "people.enrolment_changed";
// Associations, their offices and the hub's posts; subject: what changed.
inline constexpr std::string_view kBodyChanged = "people.body_changed";
// The yearly certification; subject: the facility whose list was finished, or the new rule.
inline constexpr std::string_view kCertificationChanged = "people.certification_changed";

}  // namespace renkei::people
