// Decided once, by a person, with a name.
#include "features/intake/proposal.hpp"

#include <utility>

namespace renkei::intake {

directory_import::ImportedValues only(const directory_import::ImportedValues& values,
                                      std::string_view field) {
  directory_import::ImportedValues one;
  for_each_member<directory_import::ImportedValues>([&](const char* name, auto member) {
    if (name == field) one.*member = values.*member;
  });
  if (field == "corporation") {
    one.corporation_number = values.corporation_number;
    one.corporation_name = values.corporation_name;
  }
  return one;
}

void add_only(directory_import::ImportedValues& some,
              const directory_import::ImportedValues& values, std::string_view field) {
  const directory_import::ImportedValues one = only(values, field);
  for_each_member<directory_import::ImportedValues>([&](const char* /*name*/, auto member) {
    if (one.*member) some.*member = one.*member;
  });
}

Result<Proposal> Proposal::restore(ProposalRecord record) {
  if (record.id.empty() || record.version < 1 || record.field.empty()) {
    return fail(ErrorKind::fault, "intake.state_unreadable");
  }
  return Proposal{std::move(record)};
}

Result<Proposal> Proposal::decided(ProposalState state, std::string by, Instant now) const {
  if (record_.state != ProposalState::open) {
    return fail(ErrorKind::conflict, "intake.proposal_closed");
  }
  Proposal next = *this;
  next.record_.state = state;
  next.record_.decided_by = std::move(by);
  next.record_.decided_at = now;
  ++next.record_.version;
  return next;
}

Result<Proposal> Proposal::accepted(std::string by, Instant now) const {
  return decided(ProposalState::accepted, std::move(by), now);
}

Result<Proposal> Proposal::refused(std::string by, std::optional<std::string> reason,
                                   Instant now) const {
  auto next = decided(ProposalState::refused, std::move(by), now);
  if (next) next->record_.reason = std::move(reason);
  return next;
}

Proposal Proposal::against(directory_import::ImportedValues present, std::int64_t version) const {
  Proposal next = *this;
  next.record_.old_value = std::move(present);
  next.record_.subject_version = version;
  ++next.record_.version;
  return next;
}

}  // namespace renkei::intake
