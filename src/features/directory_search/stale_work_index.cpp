// See stale_work_index.hpp.
#include "features/directory_search/stale_work_index.hpp"

namespace renkei::directory_search {

Result<std::vector<WorkItem>> StaleWork::waiting(const Actor& by, Instant now) const {
  if (by.level() != Level::hub) return std::vector<WorkItem>{};
  const auto conditions =
      conditions_of({.stale = true, .order = SearchOrder::staleness, .limit = 1}, now);
  if (!conditions) return pass_on(conditions);
  const auto found = index_.find(by.level(), *conditions, {});
  if (!found) return pass_on(found);
  WorkItem item{.source = "directory.stale",
                .severity = Severity::week,
                .count = found->reply.total,
                .oldest = {},
                .due = {},
                .link = "/directory?stale=1&order=staleness"};
  if (!found->reply.items.empty()) item.oldest = found->reply.items.front().confirmed_at;
  return std::vector<WorkItem>{std::move(item)};
}

}  // namespace renkei::directory_search
