// The page of one facility, /f/{id}: what this viewer may see of it, without JavaScript.
#pragma once
#include "platform/html/frame.hpp"
#include "platform/http/route.hpp"

#include "features/directory/directory.hpp"

namespace renkei::directory_pages {

// Everyone looks, each at what his level may see.
inline constexpr http::Permission kSeePage = http::open("directory.see");

// What a request for the page works with.
struct FacilityPageVerbs {
  const directory::FacilityViews& facilities;
  const directory::HubLists& lists;
  const html::Frame& frame;
  html::SiteFacts site;
};

// GET /f/{id}
[[nodiscard]] http::Routes<FacilityPageVerbs> page_routes();

}  // namespace renkei::directory_pages
