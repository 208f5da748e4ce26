#include "features/intake/intake_routes.hpp"

namespace renkei::intake {
namespace {

// A facility nobody knows has no filings; that is no error.
Result<FilingList> filings_of(IntakeVerbs& verbs, const http::Call& call) {
  const auto id = http::path_id<directory::FacilityId>(call, "directory.facility_unknown");
  if (!id) return pass_on(id);
  return verbs.filings.of(*id);
}

}  // namespace

http::Routes<IntakeVerbs> filing_routes() {
  return {http::get<http::NoQuery, FilingList>("/api/intake/facilities/{id}/filings", kImport,
                                               "What a facility has filed with its bureau",
                                               filings_of)};
}

}  // namespace renkei::intake
