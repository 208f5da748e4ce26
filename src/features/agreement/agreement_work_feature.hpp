// What waits of the rules, for Home: the own facility's signature, and for the hub those that are
// late.
#pragma once
#include "kernel/work.hpp"

#include "features/agreement/agreement_feature.hpp"

namespace renkei::agreement {

// Good for one transaction.
class AgreementWork final : public WorkSource {
 public:
  AgreementWork(sql::Session& session, AgreementTools tools)
      : tools_(std::move(tools)),
        store_(session),
        standings_(store_, tools_.neighbours, tools_.clock) {}
  AgreementWork(const AgreementWork&) = delete;
  AgreementWork& operator=(const AgreementWork&) = delete;
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  [[nodiscard]] Result<std::vector<WorkItem>> of_the_hub() const;
  [[nodiscard]] Result<std::vector<WorkItem>> of_the_facility(const Actor& by) const;
  AgreementTools tools_;
  SqlAgreements store_;
  Standings standings_;
};

}  // namespace renkei::agreement
