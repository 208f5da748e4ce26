#include "features/home/home_actions.hpp"

#include <algorithm>
#include <tuple>

namespace renkei::home {
namespace {

// What has no date comes after what has one.
auto urgency_of(const WorkItem& item) {
  return std::tuple{item.severity,
                    !item.due,
                    item.due.value_or(Date{}),
                    !item.oldest,
                    item.oldest.value_or(Instant{}),
                    item.source};
}

}  // namespace

Result<std::vector<WorkItem>> HomeActions::waiting(const Actor& by, Instant now) const {
  std::vector<WorkItem> all;
  for (const auto& source : sources_) {
    auto items = source->waiting(by, now);
    if (!items) return items;
    std::move(items->begin(), items->end(), std::back_inserter(all));
  }
  std::erase_if(all, [](const WorkItem& item) { return item.count < 1; });
  std::sort(all.begin(), all.end(), [](const WorkItem& one, const WorkItem& other) {
    return urgency_of(one) < urgency_of(other);
  });
  return all;
}

}  // namespace renkei::home
