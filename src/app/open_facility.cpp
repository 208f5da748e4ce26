// See open_facility.hpp.
#include "app/open_facility.hpp"

#include "features/directory/directory.hpp"

namespace renkei::app {

Result<std::optional<std::string>> name_of_open_facility(sql::Session& session,
                                                         const std::string& id) {
  const auto facility = directory::FacilityId::parse(id);
  if (!facility) return std::nullopt;
  auto card = directory::facility_cards(session)->one(*facility);
  if (!card) return pass_on(card);
  if (!*card || (*card)->state.status == directory::FacilityStatus::closed) return std::nullopt;
  return std::optional{(*card)->facility.name};
}

}  // namespace renkei::app
