// What Home asks for.
#pragma once
#include "platform/http/route.hpp"

#include "features/home/home_actions.hpp"

namespace renkei::home {

inline constexpr http::Permission kSee = http::signed_in("home.see");

struct WorkList {
  std::vector<WorkItem> items;
  std::int64_t total = 0;  // of things, not of lines
};
RENKEI_DESCRIBE(WorkList, items, total)

[[nodiscard]] http::Routes<HomeActions> routes();

}  // namespace renkei::home
