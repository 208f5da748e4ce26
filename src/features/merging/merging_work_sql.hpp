// How many merge proposals wait, for Home.
#pragma once
#include "kernel/work.hpp"

#include "features/merging/merge_pair_store_sql.hpp"

namespace renkei::merging {

class MergingWork final : public WorkSource {
 public:
  explicit MergingWork(sql::Session& session) : pairs_(session) {}
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  SqlMergePairs pairs_;
};

}  // namespace renkei::merging
