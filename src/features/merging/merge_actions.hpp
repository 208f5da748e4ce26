// What people do with merge proposals: keep one of the two, or say that they are two.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/merging/joining_actions.hpp"
#include "features/merging/merge_pair_store.hpp"

namespace renkei::merging {

// Pairs were found or decided; subject: the pair, or "" for a search.
inline constexpr std::string_view kPairsChanged = "merging.pairs_changed";

struct Means {
  MergePairStore& pairs;
  MergeJobs& jobs;
  Joining joining;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

class MergeActions {
 public:
  static constexpr int kPageMax = 100;

  explicit MergeActions(const Means& means) : means_(means) {}

  [[nodiscard]] Result<std::vector<MergePair>> in_state(PairState state, const PairPlace& after,
                                                        int limit) const;
  [[nodiscard]] Result<MergePair> one(const MergePairId& id) const { return means_.pairs.one(id); }
  [[nodiscard]] Result<int> count(PairState state) const { return means_.pairs.count(state); }

  // Looks through the whole directory, as a job.
  [[nodiscard]] Result<void> search();

  // The other one closes with the kept one as its successor; its numbers, services and what the
  // kept one lacks go over. `wish` names the versions that were compared.
  [[nodiscard]] Result<MergePair> merge(const MergePairId& id, std::int64_t version,
                                        const MergeWish& wish, const Actor& by);
  [[nodiscard]] Result<MergePair> refuse(const MergePairId& id, std::int64_t version,
                                         std::optional<std::string> reason, const Actor& by);
  // Takes either decision back; a merge only while nobody has changed the two since.
  [[nodiscard]] Result<MergePair> undo(const MergePairId& id, std::int64_t version,
                                       const Actor& by);

 private:
  [[nodiscard]] Result<MergePair> read(const MergePairId& id, std::int64_t version) const;
  [[nodiscard]] Result<MergePair> store(Result<MergePair> next);

  Means means_;
};

}  // namespace renkei::merging
