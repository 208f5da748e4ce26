// See leaving_routes.hpp.
#include "features/closing/leaving_routes.hpp"

namespace renkei::closing {
namespace {

struct UnfinishedList {
  std::vector<UnfinishedClosing> items;
};
RENKEI_DESCRIBE(UnfinishedList, items)

Result<UnfinishedList> unfinished(LeavingActions& verbs, const http::Call& /*call*/) {
  auto found = verbs.unfinished();
  if (!found) return pass_on(found);
  return UnfinishedList{*std::move(found)};
}

}  // namespace

http::Routes<LeavingActions> leaving_routes() {
  return {http::get<http::NoQuery, UnfinishedList>(
      "/api/closing/unfinished", kFinish,
      "Closed facilities that people sign in for or teams count on", unfinished)};
}

}  // namespace renkei::closing
