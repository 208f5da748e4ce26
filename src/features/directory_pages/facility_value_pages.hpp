// What the template of /f/{id} shows of a card.
#pragma once
#include <string>
#include <vector>

#include "platform/html/wording.hpp"

#include "features/directory_pages/directory_words.hpp"

namespace renkei::directory_pages {

// How the hub calls what stands on a card, in its order.
struct HubNames {
  std::vector<Kind> kinds;
  std::vector<Service> services;
  std::vector<CapabilityCode> capabilities;
};

// The name of a code; the code itself if the hub has none for it.
template <class Row>
[[nodiscard]] std::string name_of(const std::vector<Row>& rows, const std::string& code) {
  for (const Row& row : rows) {
    if (row.code == code) return row.name;
  }
  return code;
}

// `card` is what redact() gave for the viewer.
[[nodiscard]] html::Value facility_value(const FacilityCard& card, const HubNames& names,
                                         const html::Wording& wording, Instant now);

// Address, phone, who runs it, whether it takes patients: label and value, with a note where a
// value is not for everyone.
[[nodiscard]] html::List basics_of(const FacilityCard& card, const html::Wording& wording);

// The hours of the house and of each service that has others; empty if nothing is stated.
[[nodiscard]] html::List hour_groups_of(const FacilityCard& card, const HubNames& names,
                                        const html::Wording& wording);

// 非公表, 専門職まで; empty for what everyone may see.
[[nodiscard]] std::string level_text(Level level, const html::Wording& wording);

}  // namespace renkei::directory_pages
