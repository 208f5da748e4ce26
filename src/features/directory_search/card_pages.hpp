// One facility in the list of a page (partials/card.mustache).
#pragma once
#include <cstddef>

#include "platform/html/wording.hpp"

#include "features/directory_search/hub_words.hpp"
#include "features/directory_search/search_reply.hpp"

namespace renkei::directory_search {

// `number` goes on through the pages of a list and is the one on the map.
[[nodiscard]] html::Value card_value(const FoundFacility& found, std::size_t number,
                                     const HubWords& words, const html::Wording& wording,
                                     Instant now);

}  // namespace renkei::directory_search
