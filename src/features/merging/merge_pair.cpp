// See merge_pair.hpp.
#include "features/merging/merge_pair.hpp"

#include <utility>

namespace renkei::merging {

MergePair MergePair::found(MergePairId id, directory::FacilityId one, directory::FacilityId other,
                           const Likeness& likeness, Instant now) {
  if (other < one) std::swap(one, other);
  return MergePair{{.id = std::move(id),
                    .one = std::move(one),
                    .other = std::move(other),
                    .score = likeness.score,
                    .agreements = likeness.agreements,
                    .distance_metres = likeness.distance_metres,
                    .found_at = now},
                   std::nullopt};
}

Result<MergePair> MergePair::restore(MergePairRecord record, std::optional<MergeDone> done) {
  const bool is_merged = record.state == PairState::merged;
  if (!(record.one < record.other) || is_merged != done.has_value()) {
    return fail(ErrorKind::fault, "merging.row_broken");
  }
  return MergePair{std::move(record), std::move(done)};
}

Result<MergePair> MergePair::decided(PairState state, std::string by, Instant now) const {
  if (record_.state != PairState::open) return fail(ErrorKind::conflict, "merging.pair_decided");
  MergePair next = *this;
  next.record_.version += 1;
  next.record_.state = state;
  next.record_.decided_by = std::move(by);
  next.record_.decided_at = now;
  return next;
}

Result<MergePair> MergePair::merged(MergeDone done, std::string by, Instant now) const {
  auto next = decided(PairState::merged, std::move(by), now);
  if (next) next->done_ = std::move(done);
  return next;
}

Result<MergePair> MergePair::refused(std::string by, std::optional<std::string> reason,
                                     Instant now) const {
  if (reason && reason->size() > kReasonMax) {
    return fail(ErrorKind::invalid, "merging.reason_too_long");
  }
  auto next = decided(PairState::refused, std::move(by), now);
  if (next) next->record_.reason = std::move(reason);
  return next;
}

Result<MergePair> MergePair::reopened() const {
  if (record_.state != PairState::merged && record_.state != PairState::refused) {
    return fail(ErrorKind::conflict, "merging.nothing_to_undo");
  }
  MergePair next = *this;
  next.record_.version += 1;
  next.record_.state = PairState::open;
  next.record_.decided_by.reset();
  next.record_.decided_at.reset();
  next.record_.reason.reset();
  next.done_.reset();
  return next;
}

}  // namespace renkei::merging
