// See emergency_actions.hpp.
#include "features/second_factor/emergency_actions.hpp"

#include "platform/crypto/random.hpp"

#include "features/second_factor/typed_code.hpp"

namespace renkei::second_factor {

Result<std::vector<EmergencyAccess>> EmergencyActions::list() const {
  auto list = stores_.factors.emergencies();
  if (!list) return list;
  for (const EmergencyAccess& each : *list) stores_.trace.touch(each->account.text());
  return list;
}

Result<EmergencyAccess> EmergencyActions::ask(const Actor& by, EmergencyDraft draft) {
  const auto known = stores_.doorway.sign_in_name(draft.account);
  if (!known) return pass_on(known);
  auto asked = EmergencyAccess::make(means_.ids.make<EmergencyAccess>(), std::move(draft), by.who,
                                     means_.clock.now());
  if (!asked) return asked;
  if (auto added = stores_.factors.add(*asked); !added) return pass_on(added);
  stores_.trace.touch((*asked)->id.text());
  stores_.trace.touch((*asked)->account.text());
  return asked;
}

Result<EmergencyAccess> EmergencyActions::read(const EmergencyId& id, std::int64_t version) const {
  auto found = stores_.factors.emergency(id);
  if (found && (*found)->version != version) {
    return fail(ErrorKind::stale, "second_factor.changed_meanwhile",
                {{"version", (*found)->version}});
  }
  return found;
}

Result<void> EmergencyActions::keep(const EmergencyAccess& next) {
  stores_.trace.touch(next->id.text());
  stores_.trace.touch(next->account.text());
  return stores_.factors.replace(next);
}

Result<void> EmergencyActions::check_independent(const std::string& asker,
                                                 const std::string& approver) const {
  auto dependent = fail(ErrorKind::forbidden, "second_factor.needs_independent_person");
  const auto of_asker = stores_.doorway.origin_of(asker);
  if (!of_asker) return pass_on(of_asker);
  if (*of_asker && (*of_asker)->made_by == approver) return dependent;
  const auto of_approver = stores_.doorway.origin_of(approver);
  if (!of_approver) return pass_on(of_approver);
  const bool is_fresh_making = *of_approver && (*of_approver)->made_by == asker &&
                               means_.clock.now() - (*of_approver)->made_at < kOwnMakingCountsAfter;
  if (is_fresh_making) return dependent;
  return {};
}

Result<ApprovedEmergency> EmergencyActions::approve(const Actor& by, const EmergencyId& id,
                                                    std::int64_t version) {
  const auto before = read(id, version);
  if (!before) return pass_on(before);
  if (auto free = check_independent((*before)->asked_by, by.who); !free) return pass_on(free);
  const std::string code = paper_code_from(crypto::random_bytes(kPaperCodeLength));
  auto next = before->approved(by.who, code_hash(means_.keys, (*before)->account, code),
                               means_.clock.now());
  if (!next) return pass_on(next);
  if (auto kept = keep(*next); !kept) return pass_on(kept);
  stores_.outbox.add({kEmergencyApproved, id.text()});
  return ApprovedEmergency{*std::move(next), shown(code)};
}

Result<EmergencyAccess> EmergencyActions::refuse(const EmergencyId& id, std::int64_t version) {
  auto before = read(id, version);
  if (!before) return before;
  auto next = before->refused(means_.clock.now());
  if (!next) return next;
  if (auto kept = keep(*next); !kept) return pass_on(kept);
  return next;
}

}  // namespace renkei::second_factor
