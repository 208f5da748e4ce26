// Merge proposals as a table, and the search for them as a row of the job table.
#pragma once
#include "platform/sql/session.hpp"

#include "features/merging/merge_pair_store.hpp"

namespace renkei::merging {

inline constexpr std::string_view kSearchJob = "merging.search";
// Imports that end within so long of each other share one search, which begins when it is over.
inline constexpr std::chrono::seconds kSearchTogether{10};

class SqlMergePairs final : public MergePairStore {
 public:
  explicit SqlMergePairs(sql::Session& session) : session_(session) {}
  Result<MergePair> one(const MergePairId& id) const override;
  Result<std::vector<MergePair>> in_state(PairState state, const PairPlace& after,
                                          int limit) const override;
  Result<int> count(PairState state) const override;
  Result<void> replace(const MergePair& pair) override;
  Result<void> found(const std::vector<MergePair>& pairs) override;
  Result<void> fade_found_before(Instant search_began) override;

 private:
  sql::Session& session_;
};

class SqlMergeJobs final : public MergeJobs {
 public:
  // `now` is the machine's time.
  SqlMergeJobs(sql::Session& session, IdSource& ids, Instant now)
      : session_(session), ids_(ids), now_(now) {}
  Result<void> enqueue_search() override;
  // After an import: files that come one after another are looked through once.
  [[nodiscard]] Result<void> enqueue_search_soon();

 private:
  sql::Session& session_;
  IdSource& ids_;
  Instant now_;
};

}  // namespace renkei::merging
