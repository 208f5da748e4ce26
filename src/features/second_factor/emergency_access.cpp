// See emergency_access.hpp.
#include "features/second_factor/emergency_access.hpp"

namespace renkei::second_factor {
namespace {

auto over() { return fail(ErrorKind::conflict, "second_factor.emergency_over"); }

}  // namespace

Result<EmergencyAccess> EmergencyAccess::make(EmergencyId id, EmergencyDraft draft,
                                              const std::string& by, Instant now) {
  FieldErrors errors;
  const std::string& reason = draft.reason.reveal();
  if (reason.find_first_not_of(' ') == std::string::npos || reason.size() > kReasonMax) {
    errors.add("reason", "second_factor.reason_missing");
  }
  if (auto well = errors.result("second_factor.emergency_invalid"); !well) return pass_on(well);
  // Nobody asks for themselves: who can ask is signed in.
  if (by == draft.account.text()) {
    return fail(ErrorKind::forbidden, "second_factor.needs_another_person");
  }
  return EmergencyAccess{{.id = std::move(id),
                          .account = std::move(draft.account),
                          .reason = std::move(draft.reason),
                          .asked_by = by,
                          .asked_at = now}};
}

Result<EmergencyAccess> EmergencyAccess::restore(EmergencyRecord record) {
  const bool is_approved = record.approved_at.has_value();
  const bool is_well = !record.id.empty() && !record.account.empty() && record.version >= 1 &&
                       record.approved_by.has_value() == is_approved &&
                       record.code_hash.has_value() == is_approved &&
                       record.ends_at.has_value() == is_approved &&
                       (!record.used_at || is_approved) && !(record.refused_at && is_approved) &&
                       record.approved_by != record.asked_by;
  if (!is_well) return fail(ErrorKind::fault, "second_factor.row_broken");
  return EmergencyAccess{std::move(record)};
}

EmergencyState EmergencyAccess::state(Instant now) const {
  if (record_.used_at) return EmergencyState::used;
  if (record_.refused_at) return EmergencyState::refused;
  if (record_.approved_at) {
    return now < *record_.ends_at ? EmergencyState::approved : EmergencyState::over;
  }
  return now < record_.asked_at + kAskedFor ? EmergencyState::asked : EmergencyState::over;
}

Result<EmergencyAccess> EmergencyAccess::approved(const std::string& by, std::string code_hash,
                                                  Instant now) const {
  if (state(now) != EmergencyState::asked) return over();
  if (by == record_.asked_by || by == record_.account.text()) {
    return fail(ErrorKind::forbidden, "second_factor.needs_another_person");
  }
  EmergencyAccess next = *this;
  next.record_.approved_by = by;
  next.record_.approved_at = now;
  next.record_.code_hash = std::move(code_hash);
  next.record_.ends_at = now + kOpenFor;
  ++next.record_.version;
  return next;
}

Result<EmergencyAccess> EmergencyAccess::refused(Instant now) const {
  if (state(now) != EmergencyState::asked) return over();
  EmergencyAccess next = *this;
  next.record_.refused_at = now;
  ++next.record_.version;
  return next;
}

Result<EmergencyAccess> EmergencyAccess::used(Instant now) const {
  if (state(now) != EmergencyState::approved) return over();
  EmergencyAccess next = *this;
  next.record_.used_at = now;
  ++next.record_.version;
  return next;
}

}  // namespace renkei::second_factor
