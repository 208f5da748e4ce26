// Finding accounts that nobody uses, and pausing and reinstating a picked few: the hub everywhere,
// a facility's admin among the own staff.
#pragma once
#include <vector>

#include "features/people/enrolment_actions.hpp"
#include "features/people/unused.hpp"
#include "features/people/unused_store.hpp"

namespace renkei::people {

struct Picked {
  std::vector<EnrolmentId> enrolments;
};
RENKEI_DESCRIBE(Picked, enrolments)

// What came of it, of each that was picked once.
struct PickedDone {
  std::vector<EnrolmentId> done;
  std::int64_t left_out = 0;  // used, paused or let in by somebody meanwhile: stays as it is
};
RENKEI_DESCRIBE(PickedDone, done, left_out)

struct UnusedPage {
  std::vector<IdleEnrolment> items;  // the first of them; pausing these shows the next
  std::int64_t total = 0;            // counted up to EnrolmentActions::kCountMost
};

class UnusedActions {
 public:
  static constexpr std::size_t kPickedMax = 80;  // each is some five rows: below 500 an apply

  UnusedActions(const Means& means, const Stores& stores, UnusedStore& unused)
      : means_(means),
        stores_(stores),
        authority_(means_, stores_),
        enrolments_(means_, stores_),
        unused_(unused) {}
  UnusedActions(const UnusedActions&) = delete;
  UnusedActions& operator=(const UnusedActions&) = delete;

  // `forbidden` ("people.not_yours") for who looks after nobody.
  [[nodiscard]] Result<UnusedPage> list(const Actor& by) const;
  // All or none of those `by` may decide about: `not_found`, `forbidden` ("people.step_not_yours"),
  // `invalid` ("people.picked_wrong").
  [[nodiscard]] Result<PickedDone> pause(const Actor& by, const Picked& picked);
  // Those that were suspended for it, and for nothing else.
  [[nodiscard]] Result<PickedDone> reinstate(const Actor& by, const Picked& picked);

 private:
  [[nodiscard]] Result<std::vector<Enrolment>> picked(const Actor& by, const Picked& picked,
                                                      EnrolmentStep step) const;

  Means means_;
  Stores stores_;
  Authority authority_;
  EnrolmentActions enrolments_;
  UnusedStore& unused_;
};

}  // namespace renkei::people
