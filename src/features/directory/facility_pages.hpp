// The page of one facility, /f/{id}: what this viewer may see of it, without JavaScript.
#pragma once
#include "platform/html/frame.hpp"
#include "platform/http/route.hpp"

#include "features/directory/directory_verbs_actions.hpp"

namespace renkei::directory {

// What a request for the page works with.
struct FacilityPageVerbs {
  const FacilityActions& facilities;
  const HubLists& lists;
  const html::Frame& frame;
  html::SiteFacts site;
};

// GET /f/{id}
[[nodiscard]] http::Routes<FacilityPageVerbs> page_routes();

}  // namespace renkei::directory
