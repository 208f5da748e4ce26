// The address of a list: /map with its conditions, of which links take one away or go on behind it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.hpp"

#include "features/directory_search/search_query.hpp"

namespace renkei::directory_search {

// All that is set, in the names and the order of SearchQuery; lists by repetition, without cursor.
[[nodiscard]] http::Pairs pairs_of(const SearchQuery& query);

// The same without what needs a place, or the place itself.
[[nodiscard]] http::Pairs without_near(http::Pairs pairs);
[[nodiscard]] http::Pairs without(http::Pairs pairs, std::string_view name, std::string_view value);
[[nodiscard]] http::Pairs with(http::Pairs pairs, std::string_view name, std::string value);

// /map?kind=clinic&near=34.070,134.550
[[nodiscard]] std::string map_href(const http::Pairs& pairs);

// 34.070,134.550: about 100 m, which names no house (conventions §8).
[[nodiscard]] std::string rounded_text(const Point& point);
// With `near` so rounded, if it can be read; the search itself refuses what cannot.
[[nodiscard]] SearchQuery with_rounded_near(SearchQuery query);

}  // namespace renkei::directory_search
