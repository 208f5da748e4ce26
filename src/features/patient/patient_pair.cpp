// See patient_pair.hpp.
#include "features/patient/patient_pair.hpp"

#include <utility>

namespace renkei::patient {

Result<PatientPair> PatientPair::make(PatientPairId id, const Patient& one, const Patient& other,
                                      Instant now) {
  PatientPairRecord record{.id = std::move(id),
                           .one = one.standing().id,
                           .other = other.standing().id,
                           .agreements = agreements_of(one.draft(), other.draft()),
                           .kept = {},
                           .found_at = now,
                           .decided_by = {},
                           .decided_at = {}};
  if (record.one == record.other) return fail(ErrorKind::invalid, "patient.pair_of_one");
  if (record.other < record.one) std::swap(record.one, record.other);
  return PatientPair{std::move(record)};
}

Result<PatientPair> PatientPair::restore(PatientPairRecord record) {
  const bool is_merged = record.state == PairState::merged;
  const bool is_sound = record.version >= 1 && record.one < record.other &&
                        is_merged == record.kept.has_value() &&
                        (!is_merged || record.kept == record.one || record.kept == record.other);
  if (!is_sound) return fail(ErrorKind::fault, "patient.unreadable");
  return PatientPair{std::move(record)};
}

PatientPair PatientPair::next(PairState state, Decision decision) const {
  PatientPair pair = *this;
  ++pair.record_.version;
  pair.record_.state = state;
  pair.record_.kept.reset();
  pair.record_.decided_by = std::move(decision.by);
  pair.record_.decided_at = decision.at;
  return pair;
}

Result<PatientPair> PatientPair::merged(const PatientId& keep, Decision decision) const {
  if (record_.state != PairState::open) return fail(ErrorKind::conflict, "patient.pair_decided");
  if (keep != record_.one && keep != record_.other) {
    return fail(ErrorKind::invalid, "patient.pair_of_others");
  }
  PatientPair pair = next(PairState::merged, std::move(decision));
  pair.record_.kept = keep;
  return pair;
}

Result<PatientPair> PatientPair::distinct(Decision decision) const {
  if (record_.state != PairState::open) return fail(ErrorKind::conflict, "patient.pair_decided");
  return next(PairState::distinct, std::move(decision));
}

Result<PatientPair> PatientPair::reopened(Decision decision) const {
  if (record_.state == PairState::open) return fail(ErrorKind::conflict, "patient.pair_open");
  return next(PairState::open, std::move(decision));
}

}  // namespace renkei::patient
