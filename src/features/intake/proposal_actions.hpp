// What people do with proposals: accept what the file says, or keep what stands.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/result.hpp"
#include "kernel/trace.hpp"

#include "features/intake/intake_store.hpp"

namespace renkei::intake {

class ProposalActions {
 public:
  static constexpr int kPageMax = 200;
  static constexpr std::size_t kAtOnceMax = 100;

  struct Stores {
    Proposals& proposals;
    directory_import::FacilityImport& directory;
    Trace& trace;
  };
  ProposalActions(Stores stores, const Clock& clock) : stores_(stores), clock_(clock) {}

  [[nodiscard]] Result<std::vector<Proposal>> in_state(ProposalState state, const Place& before,
                                                       int limit) const;

  // Writes the value into the directory, confirmed by this person. Wants the version the user saw
  // (`stale`, "intake.proposal_decided_by_other"). If what stands in the directory is no longer
  // what the proposal was made against, nothing is written: it stays open and shows the present
  // value.
  [[nodiscard]] Result<Proposal> accept(const ProposalId& id, std::int64_t version,
                                        const Actor& by);
  [[nodiscard]] Result<Proposal> refuse(const ProposalId& id, std::int64_t version,
                                        std::optional<std::string> reason, const Actor& by);

 private:
  [[nodiscard]] Result<Proposal> seen(const ProposalId& id, std::int64_t version) const;
  [[nodiscard]] Result<Proposal> store(const Result<Proposal>& next);
  [[nodiscard]] Result<Proposal> shown_again(const Proposal& proposal) const;

  Stores stores_;
  const Clock& clock_;
};

}  // namespace renkei::intake
