// Deciding a proposal.
#include "features/intake/proposal_actions.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace renkei::intake {

Result<std::vector<Proposal>> ProposalActions::in_state(ProposalState state, const Place& before,
                                                        int limit) const {
  return stores_.proposals.in_state(state, before, std::clamp(limit, 1, kPageMax + 1));
}

Result<Proposal> ProposalActions::seen(const ProposalId& id, std::int64_t version) const {
  auto proposal = stores_.proposals.one(id);
  if (!proposal) return pass_on(proposal);
  if ((*proposal)->state != ProposalState::open) {
    return fail(ErrorKind::conflict, "intake.proposal_closed");
  }
  if ((*proposal)->version != version) {
    return fail(ErrorKind::stale, "intake.proposal_decided_by_other");
  }
  return proposal;
}

Result<Proposal> ProposalActions::store(const Result<Proposal>& next) {
  if (!next) return next;
  if (auto replaced = stores_.proposals.replace(*next); !replaced) return pass_on(replaced);
  stores_.trace.touch((*next)->subject.text());
  stores_.trace.change((*next)->field);
  return next;
}

// Asks the directory what the value would replace now.
Result<Proposal> ProposalActions::shown_again(const Proposal& proposal) const {
  const std::array row = {directory_import::ImportedFacility{.identifiers = {proposal->identifier},
                                                             .kind = {},
                                                             .service_code = proposal->service_code,
                                                             .values = proposal->new_value}};
  const directory_import::ImportSource source{
      .import = proposal->import.text(), .code = proposal->source, .as_of = proposal->as_of};
  const auto outcomes = stores_.directory.foretell(row, source);
  if (!outcomes) return pass_on(outcomes);
  const directory_import::ImportOutcome& now = outcomes->front();
  return proposal.against(only(now.before, proposal->field), now.version);
}

Result<Proposal> ProposalActions::accept(const ProposalId& id, std::int64_t version,
                                         const Actor& by) {
  const auto proposal = seen(id, version);
  if (!proposal) return pass_on(proposal);
  const std::array setting = {directory_import::FieldSetting{.facility = (*proposal)->subject,
                                                             .line = (*proposal)->line,
                                                             .fields = {(*proposal)->field},
                                                             .values = (*proposal)->new_value,
                                                             .expected = (*proposal)->old_value,
                                                             .confirms = true}};
  const auto set = stores_.directory.set(setting, "proposal_accepted", by);
  if (!set) return pass_on(set);
  if (!set->front().kept.empty()) return store(shown_again(*proposal));
  return store(proposal->accepted(by.who, clock_.now()));
}

Result<Proposal> ProposalActions::refuse(const ProposalId& id, std::int64_t version,
                                         std::optional<std::string> reason, const Actor& by) {
  const auto proposal = seen(id, version);
  if (!proposal) return pass_on(proposal);
  if (reason && reason->size() > Proposal::kReasonMax) {
    return fail(ErrorKind::invalid, "intake.reason_too_long");
  }
  return store(proposal->refused(by.who, std::move(reason), clock_.now()));
}

}  // namespace renkei::intake
