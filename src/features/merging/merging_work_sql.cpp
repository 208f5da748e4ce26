#include "features/merging/merging_work_sql.hpp"

namespace renkei::merging {

Result<std::vector<WorkItem>> MergingWork::waiting(const Actor& by, Instant /*now*/) const {
  if (by.level() != Level::hub) return std::vector<WorkItem>{};
  const auto open = pairs_.count(PairState::open);
  if (!open) return pass_on(open);
  return std::vector<WorkItem>{{.source = "merging.pairs",
                                .severity = Severity::week,
                                .count = *open,
                                .is_at_least = *open >= kCountedMax,
                                .oldest = {},
                                .due = {},
                                .link = "/merging"}};
}

}  // namespace renkei::merging
