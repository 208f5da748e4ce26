// What the template of /map shows of one page of a search.
#pragma once
#include <optional>
#include <string>

#include "platform/html/wording.hpp"

#include "features/directory_search/hub_words.hpp"
#include "features/directory_search/search_query.hpp"
#include "features/directory_search/search_reply.hpp"

namespace renkei::directory_search {

struct MapPage {
  const SearchQuery& query;  // its `near` rounded
  const Conditions& conditions;
  const SearchReply& reply;
  const HubWords& words;
  std::size_t first_number = 1;                // of the first item, through the pages
  std::optional<std::string> near_area = {};   // in which the place lies
  std::optional<std::string> lost_place = {};  // what was typed, if no place was found for it
  std::string form_token = {};
  Instant now = {};
};

[[nodiscard]] html::Value map_value(const MapPage& page, const html::Wording& wording);

}  // namespace renkei::directory_search
