// 加入: somebody's way into belonging to a facility, a body or the hub, and out of it. While it is
// active the person holds a membership of identity and can sign in as it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"

#include "features/people/enrolment_step.hpp"
#include "features/people/people.hpp"
#include "features/people/position.hpp"

namespace renkei::people {

enum class LeaveReason : std::uint8_t {
  retired,          // no longer works in the region
  moved,            // works elsewhere
  facility_closed,  // the facility has closed
  refused,          // the application was not followed
  mistake,
};
RENKEI_DESCRIBE_ENUM(LeaveReason, retired, moved, facility_closed, refused, mistake)

// As what, and where.
struct EnrolmentDraft {
  Position position = Position::care_staff;
  Standing standing = Standing::staff;
  std::optional<std::string> facility;       // id of a facility of the directory
  std::optional<AssociationId> association;  // whose confirmation is asked
};
RENKEI_DESCRIBE(EnrolmentDraft, position, standing, facility, association)

struct EnrolmentRecord {
  EnrolmentId id;
  std::int64_t version = 1;
  PersonId person;
  std::optional<std::string> facility;
  Position position = Position::care_staff;
  Standing standing = Standing::staff;
  std::optional<AssociationId> association;
  EnrolmentState state = EnrolmentState::applied;
  Instant applied_at;
  std::optional<Instant> from_at;  // since when it is active
  std::optional<Instant> to_at;
  std::optional<LeaveReason> leave_reason;
  std::optional<std::string> membership;           // identity's, while it is active
  std::optional<SuspendCause> suspended_for = {};  // absent of those suspended before it was kept
};
RENKEI_DESCRIBE(EnrolmentRecord, id, version, person, facility, position, standing, association,
                state, applied_at, from_at, to_at, leave_reason, membership, suspended_for)

class Enrolment {
 public:
  static void check(const EnrolmentDraft& draft, FieldErrors& errors);
  // Applied for.
  [[nodiscard]] static Result<Enrolment> make(EnrolmentId id, PersonId person, EnrolmentDraft draft,
                                              Instant now);
  // By an invitation: whoever invites stands for it, so nothing is left to confirm.
  [[nodiscard]] static Result<Enrolment> invited(EnrolmentId id, PersonId person,
                                                 EnrolmentDraft draft, std::string membership,
                                                 Instant now);
  [[nodiscard]] static Result<Enrolment> restore(EnrolmentRecord record);

  [[nodiscard]] const EnrolmentRecord* operator->() const { return &record_; }
  [[nodiscard]] const EnrolmentRecord& record() const { return record_; }
  [[nodiscard]] bool is_active() const { return record_.state == EnrolmentState::active; }
  // Looks after the people of its facility.
  [[nodiscard]] bool is_admin_of(const std::optional<std::string>& facility) const {
    return is_active() && record_.standing == Standing::admin && facility &&
           record_.facility == facility;
  }

  // The next version after the step; `conflict` ("people.step_not_open"). A membership is given
  // with the steps that lead to `active` and taken away by those that lead out of it. Who leaves
  // does so for a reason; `invalid` ("people.reason_missing").
  [[nodiscard]] Result<Enrolment> taken(EnrolmentStep step, Instant now,
                                        std::optional<LeaveReason> reason = {}) const;
  [[nodiscard]] Enrolment with_membership(std::string membership) const;
  [[nodiscard]] Enrolment suspended_because(SuspendCause cause) const;
  // The next version in another position at the same facility; `invalid`
  // ("people.enrolment_invalid") for one that is held elsewhere.
  [[nodiscard]] Result<Enrolment> in_position(Position position) const;

 private:
  explicit Enrolment(EnrolmentRecord record) : record_(std::move(record)) {}
  EnrolmentRecord record_;
};

}  // namespace renkei::people
