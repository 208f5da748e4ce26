// All verbs of the directory together, as the routes get them for one request.
#pragma once
#include "features/directory/directory.hpp"
#include "features/directory/facility_actions.hpp"
#include "features/directory/line_actions.hpp"

namespace renkei::directory {

struct DirectoryVerbs {
  DirectoryVerbs(const Means& means, const HubLists& hub_lists)
      : facilities(means), lines(means), publication(means), lists(hub_lists) {}

  FacilityActions facilities;
  LineActions lines;
  PublicationActions publication;
  const HubLists& lists;
};

}  // namespace renkei::directory
