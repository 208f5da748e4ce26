// What waits of the yearly certification, for Home: a facility's own list, and for the hub the
// facilities that are behind.
#pragma once
#include "kernel/work.hpp"

#include "features/people/certification_actions.hpp"
#include "features/people/certification_store_sql.hpp"
#include "features/people/enrolment_store_sql.hpp"

namespace renkei::people {

// Good for one transaction.
class CertificationWork final : public WorkSource {
 public:
  CertificationWork(sql::Session& session, const Clock& clock)
      : store_(session), enrolments_(session), clock_(clock) {}
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  [[nodiscard]] Result<std::vector<WorkItem>> of_the_hub(const CertificationRound& round,
                                                         Date today) const;
  [[nodiscard]] Result<std::vector<WorkItem>> of_the_facility(const Actor& by,
                                                              const CertificationRound& round,
                                                              Date today) const;
  SqlCertifications store_;
  SqlEnrolments enrolments_;
  const Clock& clock_;
};

}  // namespace renkei::people
