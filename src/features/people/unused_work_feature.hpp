// Accounts that nobody uses, for Home: of the hub's coordinator and of a facility's admin.
#pragma once
#include "kernel/work.hpp"

#include "features/people/enrolment_store_sql.hpp"
#include "features/people/unused_store_sql.hpp"

namespace renkei::people {

// Good for one transaction. Sign-ins are dated by the machine's clock, whatever care time it is.
class UnusedWork final : public WorkSource {
 public:
  UnusedWork(sql::Session& session, const SystemClock& clock)
      : unused_(session), enrolments_(session), clock_(clock) {}
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  SqlUnused unused_;
  SqlEnrolments enrolments_;
  const SystemClock& clock_;
};

}  // namespace renkei::people
