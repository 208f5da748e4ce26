// Proposals in the hub's database; good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/intake/intake_store.hpp"

namespace renkei::intake {

class SqlProposals final : public Proposals {
 public:
  explicit SqlProposals(sql::Session& session) : session_(session) {}
  Result<void> add(const std::vector<ProposalRecord>& proposals) override;
  Result<Proposal> one(const ProposalId& id) const override;
  Result<void> replace(const Proposal& proposal) override;
  Result<std::vector<Proposal>> in_state(ProposalState state, const Place& before,
                                         int limit) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::intake
