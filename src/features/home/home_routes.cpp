#include "features/home/home_routes.hpp"

namespace renkei::home {
namespace {

Result<WorkList> work(HomeActions& verbs, const http::Call& call) {
  auto items = verbs.waiting(call.actor, call.now);
  if (!items) return pass_on(items);
  WorkList list{.items = *std::move(items)};
  for (const WorkItem& each : list.items) list.total += each.count;
  return list;
}

}  // namespace

http::Routes<HomeActions> routes() {
  return {http::get<http::NoQuery, WorkList>(
      "/api/home/work", kSee, "What waits for this person, the most urgent first", work)};
}

}  // namespace renkei::home
