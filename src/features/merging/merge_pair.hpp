// A merge proposal (名寄せの提案): two records that may be one facility, and what a person decided.
// A refused pair is remembered and never proposed again.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/merging/joining.hpp"
#include "features/merging/likeness.hpp"

namespace renkei::merging {

class MergePair;
using MergePairId = Id<MergePair>;

enum class PairState : std::uint8_t {
  open,
  merged,
  refused,  // two facilities, a person says
  faded,    // no longer alike before anyone decided
};
RENKEI_DESCRIBE_ENUM(PairState, open, merged, refused, faded)

struct MergePairRecord {
  MergePairId id;
  std::int64_t version = 1;
  directory::FacilityId one;  // the lower id
  directory::FacilityId other;
  int score = 0;
  std::vector<Agreement> agreements;
  std::optional<int> distance_metres;
  PairState state = PairState::open;
  Instant found_at;
  std::optional<std::string> decided_by;
  std::optional<Instant> decided_at;
  std::optional<std::string> reason;
  friend bool operator==(const MergePairRecord&, const MergePairRecord&) = default;
};
RENKEI_DESCRIBE(MergePairRecord, id, version, one, other, score, agreements, distance_metres, state,
                found_at, decided_by, decided_at, reason)

class MergePair {
 public:
  static constexpr std::size_t kReasonMax = 1'000;  // bytes

  // Of two different facilities; their order does not matter.
  [[nodiscard]] static MergePair found(MergePairId id, directory::FacilityId one,
                                       directory::FacilityId other, const Likeness& likeness,
                                       Instant now);
  [[nodiscard]] static Result<MergePair> restore(MergePairRecord record,
                                                 std::optional<MergeDone> done);

  // Each refuses ("conflict", "merging.pair_decided") what is not open.
  [[nodiscard]] Result<MergePair> merged(MergeDone done, std::string by, Instant now) const;
  [[nodiscard]] Result<MergePair> refused(std::string by, std::optional<std::string> reason,
                                          Instant now) const;
  // A decision taken back: open again.
  [[nodiscard]] Result<MergePair> reopened() const;

  [[nodiscard]] bool has(const directory::FacilityId& id) const {
    return record_.one == id || record_.other == id;
  }
  [[nodiscard]] const std::optional<MergeDone>& done() const { return done_; }
  [[nodiscard]] const MergePairRecord* operator->() const { return &record_; }
  [[nodiscard]] const MergePairRecord& record() const { return record_; }

 private:
  MergePair(MergePairRecord record, std::optional<MergeDone> done)
      : record_(std::move(record)), done_(std::move(done)) {}
  [[nodiscard]] Result<MergePair> decided(PairState state, std::string by, Instant now) const;

  MergePairRecord record_;
  std::optional<MergeDone> done_;  // of a merged pair: what to take back
};

}  // namespace renkei::merging
