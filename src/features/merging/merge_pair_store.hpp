// What merging needs of storage. Good for one transaction.
#pragma once
#include <vector>

#include "features/merging/merge_pair.hpp"

namespace renkei::merging {

// Behind which pair a page begins: best first, then by id.
struct PairPlace {
  int score = 101;
  std::string id;
};

class MergePairStore {
 public:
  virtual ~MergePairStore() = default;
  // `not_found` ("merging.pair_unknown").
  [[nodiscard]] virtual Result<MergePair> one(const MergePairId& id) const = 0;
  [[nodiscard]] virtual Result<std::vector<MergePair>> in_state(PairState state,
                                                                const PairPlace& after,
                                                                int limit) const = 0;
  // At most 1,000.
  [[nodiscard]] virtual Result<int> count(PairState state) const = 0;
  // `stale` ("merging.changed_meanwhile") unless the stored version is the one before.
  [[nodiscard]] virtual Result<void> replace(const MergePair& pair) = 0;
  // Pairs that are known keep what was decided; open and faded ones take the new likeness.
  [[nodiscard]] virtual Result<void> found(const std::vector<MergePair>& pairs) = 0;
  // Open pairs that were not found since: they fade.
  [[nodiscard]] virtual Result<void> fade_found_before(Instant search_began) = 0;
};

// Work that outlives a request.
class MergeJobs {
 public:
  virtual ~MergeJobs() = default;
  [[nodiscard]] virtual Result<void> enqueue_search() = 0;
};

}  // namespace renkei::merging
