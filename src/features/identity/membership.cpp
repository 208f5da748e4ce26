#include "features/identity/membership.hpp"

namespace renkei::identity {

void Membership::check(const Draft& draft, FieldErrors& errors) {
  if (!is_given(draft.role)) errors.add("role", "identity.role_unusable");
  if (draft.facility && !is_uuid(*draft.facility)) {
    errors.add("facility", "identity.facility_unusable");
  }
  if (draft.role == Role::facility_member && !draft.facility) {
    errors.add("facility", "identity.facility_missing");
  }
}

Result<Membership> Membership::make(MembershipId id, AccountId account, Draft draft, Instant now) {
  FieldErrors errors;
  check(draft, errors);
  if (auto well = errors.result("identity.membership_invalid"); !well) return pass_on(well);
  return Membership{Row{.id = std::move(id),
                        .account = std::move(account),
                        .role = draft.role,
                        .facility = std::move(draft.facility),
                        .from = now}};
}

Result<Membership> Membership::restore(Row row) {
  const bool is_well = !row.id.empty() && !row.account.empty() && is_given(row.role) &&
                       row.version >= 1 && row.to.has_value() == row.ended_reason.has_value() &&
                       (!row.to || row.from <= *row.to);
  if (!is_well) return fail(ErrorKind::fault, "identity.membership_corrupt");
  return Membership{std::move(row)};
}

Result<Membership> Membership::ended(EndedReason reason, Instant now) const {
  if (row_.to) return fail(ErrorKind::conflict, "identity.membership_has_ended");
  Membership next = *this;
  next.row_.to = now < row_.from ? row_.from : now;
  next.row_.ended_reason = reason;
  ++next.row_.version;
  return next;
}

}  // namespace renkei::identity
