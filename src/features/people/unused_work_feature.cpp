// See unused_work_feature.hpp.
#include "features/people/unused_work_feature.hpp"

#include "features/people/people_actions.hpp"
#include "features/people/unused.hpp"

namespace renkei::people {

Result<std::vector<WorkItem>> UnusedWork::waiting(const Actor& by, Instant /*now*/) const {
  IdleFilter filter{.since = clock_.now() - kUnusedFor};
  if (!is_hub(by)) {
    if (by.facility.empty()) return std::vector<WorkItem>{};
    const auto own = enrolments_.of_membership(by.membership);
    if (!own) return pass_on(own);
    if (!*own || !(*own)->is_admin_of(by.facility)) return std::vector<WorkItem>{};
    filter.facility = by.facility;
  }
  const auto idle = unused_.count(filter, kCountedMax);
  if (!idle) return pass_on(idle);
  if (idle->count == 0) return std::vector<WorkItem>{};
  WorkItem item{.source = "people.unused",
                .severity = Severity::week,
                .count = idle->count,
                .is_at_least = idle->count >= kCountedMax,
                .link = is_hub(by) ? "/admin?part=unused" : "/staff/unused"};
  if (idle->oldest) item.oldest = *idle->oldest + kUnusedFor;
  return std::vector{std::move(item)};
}

}  // namespace renkei::people
