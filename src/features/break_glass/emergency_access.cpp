// See emergency_access.hpp.
#include "features/break_glass/emergency_access.hpp"

#include <utility>

namespace renkei::break_glass {

Result<EmergencyAccess> EmergencyAccess::open(Opening opening, const Actor& by, Instant now) {
  FieldErrors errors;
  patient::OptionalText reason{std::move(opening.reason)};
  patient::check_note(reason, "reason", errors);
  if (!reason) errors.add("reason", "break_glass.reason_missing");
  if (auto well = errors.result("break_glass.wrong"); !well) return pass_on(well);
  EmergencyAccessRecord record;
  record.id = std::move(opening.id);
  record.patient = std::move(opening.patient);
  record.who = by.who;
  record.membership = by.membership;
  if (!by.facility.empty()) record.facility = by.facility;
  record.threat = opening.threat;
  record.reason = *std::move(reason);
  record.opened_at = now;
  record.until = now + kLasts;
  return EmergencyAccess{std::move(record)};
}

Result<EmergencyAccess> EmergencyAccess::restore(EmergencyAccessRecord record) {
  const bool is_sound = !record.id.empty() && record.version >= 1 && !record.patient.empty() &&
                        !record.who.empty() && record.opened_at < record.until &&
                        record.verdict.has_value() == record.reviewed_by.has_value();
  if (!is_sound) return fail(ErrorKind::fault, "break_glass.unreadable");
  return EmergencyAccess{std::move(record)};
}

EmergencyAccess EmergencyAccess::ended(Instant now) const {
  EmergencyAccess access = *this;
  ++access.record_.version;
  if (!access.record_.ended_at || now < *access.record_.ended_at) access.record_.ended_at = now;
  return access;
}

Result<EmergencyAccess> EmergencyAccess::reviewed(Review review, const Actor& by,
                                                  Instant now) const {
  if (record_.verdict) return fail(ErrorKind::conflict, "break_glass.reviewed_already");
  if (is_of(by)) return fail(ErrorKind::conflict, "break_glass.own_review");
  FieldErrors errors;
  patient::check_note(review.note, "note", errors);
  if (review.verdict == Verdict::unjustified && !review.note) {
    errors.add("note", "break_glass.note_missing");
  }
  if (auto well = errors.result("break_glass.wrong"); !well) return pass_on(well);
  EmergencyAccess access = *this;
  ++access.record_.version;
  access.record_.verdict = review.verdict;
  access.record_.reviewed_by = by.who;
  access.record_.reviewed_at = now;
  access.record_.review_note = std::move(review.note);
  return access;
}

}  // namespace renkei::break_glass
