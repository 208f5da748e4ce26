// The pages everyone may see without signing in: the start page, the map with its list, and what
// search engines read. They work without JavaScript.
#pragma once
#include <memory>
#include <string>

#include "platform/html/frame.hpp"

#include "features/directory_search/directory_search_routes.hpp"
#include "features/geography/geography.hpp"
#include "features/identity/identity.hpp"

namespace renkei::directory_search {

// What a request for a page works with.
struct PageVerbs {
  SearchVerbs search;
  std::unique_ptr<geography::Places> places;
  const html::Frame& frame;
  html::SiteFacts site;
  const identity::RequestGuard& guard;  // of the form that says a place
  Instant system_now;                   // for the form's token
  std::string public_url;               // of the hub, without a slash at the end
};

// GET / · GET /map · POST /map/place · GET /sitemap.xml · GET /robots.txt
[[nodiscard]] http::Routes<PageVerbs> page_routes();

}  // namespace renkei::directory_search
