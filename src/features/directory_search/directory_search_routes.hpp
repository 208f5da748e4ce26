// The routes of searching; open to everyone, each viewer is answered from his own level's view.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/directory_search/search_actions.hpp"

namespace renkei::directory_search {

inline constexpr http::Permission kSearch = http::open("directory_search.search");

// What a request of ours works with.
struct SearchVerbs {
  SearchActions actions;
  const http::Cursors& cursors;
};

struct SuggestionQuery {
  std::string q;
};
RENKEI_DESCRIBE(SuggestionQuery, q)

[[nodiscard]] http::Routes<SearchVerbs> routes();

// One page of a search with the cursor of the next: for the JSON reply and for the page /map.
struct FoundPage {
  SearchReply reply;
  std::string etag;
};
[[nodiscard]] Result<FoundPage> found_page(SearchVerbs& verbs, const http::Call& call,
                                           const SearchQuery& query);

}  // namespace renkei::directory_search
