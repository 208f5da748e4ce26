// See views_routes.hpp.
#include "features/merging/views_routes.hpp"

namespace renkei::merging {

SideView side_of(const directory::FacilityCard& card) {
  const auto& facility = card.facility;
  SideView side{.id = card.id,
                .version = card.version.value_or(0),
                .name = facility.name,
                .name_kana = facility.name_kana,
                .kinds = directory::kinds_of(card),
                .phone = facility.phone,
                .fax = facility.fax,
                .identifiers = facility.identifiers,
                .source = card.assertion.source,
                .as_of = card.assertion.as_of,
                .confirmed_at = card.assertion.confirmed_at,
                .level = card.publication.of_record(),
                .status = card.state.status};
  if (auto line = directory::one_line(facility.address); !line.empty()) side.address = line;
  if (card.corporation) side.corporation = card.corporation->name;
  for (const auto& line : card.lines) side.services.push_back(line.record.draft.service_code);
  return side;
}

}  // namespace renkei::merging
