#include "features/closing/closing_routes.hpp"

namespace renkei::closing {
namespace {

Result<ClosingEffects> see(ClosingActions& verbs, const http::Call& call) {
  const auto id = directory::FacilityId::parse(call.request.path_value("id"));
  if (!id) return fail(ErrorKind::not_found, "directory.facility_unknown");
  return verbs.effects(*id);
}

}  // namespace

http::Routes<ClosingActions> routes() {
  return {http::get<http::NoQuery, ClosingEffects>("/api/closing/facilities/{id}", kSee,
                                                   "What the end of a facility touches", see)};
}

}  // namespace renkei::closing
