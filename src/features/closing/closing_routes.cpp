#include "features/closing/closing_routes.hpp"

namespace renkei::closing {
namespace {

Result<ClosingEffects> see(ClosingActions& verbs, const http::Call& call) {
  const auto id = http::path_id<directory::FacilityId>(call, "directory.facility_unknown");
  if (!id) return pass_on(id);
  return verbs.effects(*id);
}

}  // namespace

http::Routes<ClosingActions> routes() {
  return {http::get<http::NoQuery, ClosingEffects>("/api/closing/facilities/{id}", kSee,
                                                   "What the end of a facility touches", see)};
}

}  // namespace renkei::closing
