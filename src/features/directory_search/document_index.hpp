// From a whole card to what each layer of the index holds of it: redact first, index after.
#pragma once
#include <optional>

#include "platform/search/index.hpp"

#include "features/directory/directory.hpp"
#include "features/directory_search/facet_codes_index.hpp"
#include "features/directory_search/hub_words.hpp"

namespace renkei::directory_search {

// One layer of the index for each kind of viewer there is; the public one is the base. Nobody views
// as `network` yet: such a viewer would see what the professions see.
inline constexpr std::size_t kLayers = 4;
[[nodiscard]] std::size_t layer_of(Level viewer);

enum class Flag : std::uint32_t {
  accepting = 1U << 0U,
  hours24 = 1U << 1U,
  home_death = 1U << 2U,
  outside_area = 1U << 3U,
  ended = 1U << 4U,  // closed or moved
};

[[nodiscard]] search::Schema directory_schema();

// A card that redact() has given, as a document. Texts in the order of MatchedPart.
[[nodiscard]] search::Document document_of(const directory::FacilityCard& redacted,
                                           const HubWords& words, FacetCodes& codes);

// What all layers show of a whole card from now on.
[[nodiscard]] search::Change change_of(const directory::FacilityCard& card, const HubWords& words,
                                       FacetCodes& codes);
// The card is gone.
[[nodiscard]] search::Change removal_of(const directory::FacilityId& id);

[[nodiscard]] search::DocumentId document_id(const directory::FacilityId& id);

}  // namespace renkei::directory_search
