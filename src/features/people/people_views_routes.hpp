// What the routes of people show. Names are Private: only replies that are declared personal carry
// them, and looking at them is audited.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "features/people/body_actions.hpp"
#include "features/people/enrolment_actions.hpp"
#include "features/people/invitation_actions.hpp"

namespace renkei::people {

struct PersonView {
  PersonId id;
  Private<std::string> display_name;
  std::optional<Private<std::string>> name_kana;
  std::optional<Private<std::string>> phone;
  std::optional<identity::AccountId> account;  // for who can sign in
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(PersonView, id, display_name, name_kana, phone, account, version)

struct EnrolmentView {
  EnrolmentId id;
  PersonView person;
  std::optional<std::string> facility;
  std::optional<std::string> facility_name;  // of one that is not closed
  Position position = Position::care_staff;
  Standing standing = Standing::staff;
  std::optional<AssociationId> association;
  EnrolmentState state = EnrolmentState::applied;
  Instant applied_at;
  std::optional<Instant> from_at;
  std::optional<Instant> to_at;
  std::optional<LeaveReason> leave_reason;
  std::optional<SuspendCause> suspended_for;
  std::vector<EnrolmentStep> open;  // what the one who looks may do next
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(EnrolmentView, id, person, facility, facility_name, position, standing, association,
                state, applied_at, from_at, to_at, leave_reason, suspended_for, open, version)

struct EnrolmentList {
  std::vector<EnrolmentView> items;
  std::optional<std::int64_t> total = {};
  std::optional<std::int64_t> total_at_least = {};
  std::optional<std::string> next = {};
};
RENKEI_DESCRIBE(EnrolmentList, items, total, total_at_least, next)

struct InvitationView {
  InvitationId id;
  std::optional<std::string> facility;
  std::optional<std::string> facility_name;
  Position position = Position::care_staff;
  Standing standing = Standing::staff;
  std::optional<EnrolmentId> enrolment;
  InvitationState state = InvitationState::open;
  Instant made_at;
  Instant expires_at;
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(InvitationView, id, facility, facility_name, position, standing, enrolment, state,
                made_at, expires_at, version)

struct InvitationList {
  std::vector<InvitationView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(InvitationList, items, total)

struct AssociationView {
  AssociationId id;
  AssociationKind kind = AssociationKind::other;
  std::string name;
  std::optional<Date> ended_on;
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(AssociationView, id, kind, name, ended_on, version)

struct AssociationList {
  std::vector<AssociationView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(AssociationList, items, total)

struct OfficeView {
  OfficeId id;
  AssociationId association;
  PersonView person;
  Office office = Office::director;
  Date from_on;
  std::optional<Date> to_on;
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(OfficeView, id, association, person, office, from_on, to_on, version)

struct OfficeList {
  std::vector<OfficeView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(OfficeList, items, total)

struct StaffPostView {
  StaffPostId id;
  PersonView person;
  std::string post;
  std::vector<Qualification> qualifications;
  Date from_on;
  std::optional<Date> to_on;
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(StaffPostView, id, person, post, qualifications, from_on, to_on, version)

struct StaffPostList {
  std::vector<StaffPostView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(StaffPostList, items, total)

// Names facilities in one reply, each looked up once.
class FacilityNames {
 public:
  explicit FacilityNames(const FacilityName& lookup) : lookup_(lookup) {}
  [[nodiscard]] Result<std::optional<std::string>> of(const std::optional<std::string>& facility);

 private:
  const FacilityName& lookup_;
  std::map<std::string, std::optional<std::string>> known_;
};

[[nodiscard]] PersonView view_of(const Person& person);
[[nodiscard]] EnrolmentView view_of(const SeenEnrolment& seen);
[[nodiscard]] InvitationView view_of(const Invitation& invitation, Instant now);
[[nodiscard]] AssociationView view_of(const Association& association);
[[nodiscard]] OfficeView view_of(const Held<OfficeRecord>& office);
[[nodiscard]] StaffPostView view_of(const Held<StaffPostRecord>& post);

}  // namespace renkei::people
