// Applying, confirming, suspending, leaving: what is done with enrolments, by the hub for everyone
// and by a facility's admin for its own staff.
#pragma once
#include <vector>

#include "features/people/people_actions.hpp"

namespace renkei::people {

struct Application {
  PersonDraft person;
  EnrolmentDraft enrolment;
};
RENKEI_DESCRIBE(Application, person, enrolment)

struct StepTaken {
  EnrolmentStep step = EnrolmentStep::leave;
  std::optional<LeaveReason> reason;
};
RENKEI_DESCRIBE(StepTaken, step, reason)

// One enrolment as `by` may see it, with what `by` may do next.
struct SeenEnrolment {
  EnrolledPerson enrolled;
  std::vector<EnrolmentStep> open;
};

class EnrolmentActions {
 public:
  static constexpr int kPageDefault = 50;
  static constexpr std::int64_t kCountMost = 1000;
  static constexpr int kLeaveAtOnce = 80;  // each is some five rows: below 500 an apply

  EnrolmentActions(const Means& means, const Stores& stores)
      : means_(means), stores_(stores), authority_(means_, stores_) {}
  EnrolmentActions(const EnrolmentActions&) = delete;
  EnrolmentActions& operator=(const EnrolmentActions&) = delete;

  // `forbidden` ("people.not_your_facility") unless it is the hub or an admin for own staff.
  [[nodiscard]] Result<SeenEnrolment> apply(const Actor& by, Application application);
  // Unknown and none of one's business are the same `not_found`; `forbidden`
  // ("people.step_not_yours") for what others decide; `conflict` ("people.invite_first") where
  // there is no account to activate.
  [[nodiscard]] Result<SeenEnrolment> take(const Actor& by, const EnrolmentId& id,
                                           std::int64_t version, const StepTaken& step);
  [[nodiscard]] Result<SeenEnrolment> one(const Actor& by, const EnrolmentId& id) const;

  // For the verbs of this feature that have decided who may: the step with all it brings.
  [[nodiscard]] Result<Enrolment> carry_out(const Actor& by, const Enrolment& before,
                                            const StepTaken& step,
                                            SuspendCause cause = SuspendCause::decided);
  // Another position at the same facility; the right to sign in follows where the role differs.
  [[nodiscard]] Result<Enrolment> reposition(const Actor& by, const Enrolment& before,
                                             Position position);

  struct Page {
    std::vector<SeenEnrolment> items;
    std::int64_t total = 0;                // counted up to kCountMost
    std::optional<EnrolmentId> last = {};  // where a full page ended
  };
  // The hub sees all, an admin those of the own facility, an officer those whose confirmation the
  // own association is asked for, others nothing ("people.not_yours").
  [[nodiscard]] Result<Page> list(const Actor& by, EnrolmentFilter filter, const EnrolmentId& after,
                                  std::optional<int> limit) const;

  [[nodiscard]] Result<OwnPlace> own_place(const Actor& by) const {
    return authority_.place_of(by);
  }

  struct BulkLeave {
    std::int64_t left = 0;
    bool more = false;  // ask again: some are still there
  };
  // A facility has closed: everybody leaves it. The hub alone.
  [[nodiscard]] Result<BulkLeave> leave_all(const Actor& by, const std::string& facility);

 private:
  [[nodiscard]] Result<EnrolmentFilter> within_sight(const Actor& by, EnrolmentFilter filter) const;
  [[nodiscard]] Result<void> keep(const Actor& by, const Enrolment& next, const Enrolment& before,
                                  std::string_view changed);
  [[nodiscard]] Result<Enrolment> with_access(Enrolment next, const Person& person);

  Means means_;
  Stores stores_;
  Authority authority_;
};

}  // namespace renkei::people
