// The history of a card and of its services, for the hub's staff.
#pragma once
#include "platform/http/route.hpp"

#include "features/directory/directory_verbs_actions.hpp"

namespace renkei::directory {

// As many changes as one look shows, newest first. `next` is the `before` of the next look.
struct HistoryList {
  std::vector<FacilityChange> items;
  std::int64_t total = 0;  // in this look
  std::optional<std::int64_t> next;
};
RENKEI_DESCRIBE(HistoryList, items, total, next)
struct LineHistoryList {
  std::vector<LineChange> items;
  std::int64_t total = 0;
  std::optional<std::int64_t> next;
};
RENKEI_DESCRIBE(LineHistoryList, items, total, next)

[[nodiscard]] http::Routes<DirectoryVerbs> history_routes();

}  // namespace renkei::directory
