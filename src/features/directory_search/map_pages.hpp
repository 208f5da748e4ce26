// The page /map: the form of conditions with its list, and the form that says a place.
#pragma once
#include <optional>
#include <string>

#include "features/directory_search/directory_search_pages.hpp"

namespace renkei::directory_search {

// What the place form sends, besides the other conditions of the list it stands beside. The place
// is where somebody lives: it travels in a body, and only its rounded point gets into an address.
struct PlaceForm {
  std::optional<std::string> csrf;
  std::optional<std::string> place;
};
RENKEI_DESCRIBE(PlaceForm, csrf, place)

[[nodiscard]] Result<http::Reply> show_map(PageVerbs& verbs, const http::Call& call,
                                           SearchQuery query);
[[nodiscard]] Result<http::Reply> find_place(PageVerbs& verbs, const http::Call& call,
                                             http::Form<PlaceForm> form);

}  // namespace renkei::directory_search
