// All verbs of the directory together, as the routes get them for one request.
#pragma once
#include "features/directory/bulk_actions.hpp"
#include "features/directory/corporation_actions.hpp"
#include "features/directory/directory.hpp"
#include "features/directory/facility_actions.hpp"
#include "features/directory/history_actions.hpp"
#include "features/directory/line_actions.hpp"

namespace renkei::directory {

struct DirectoryVerbs {
  DirectoryVerbs(const Means& means, const HubLists& hub_lists, const identity::AccountNames& names)
      : facilities(means),
        lines(means),
        publication(means),
        bulk(means),
        history(means, names),
        corporations(means),
        lists(hub_lists) {}

  FacilityActions facilities;
  LineActions lines;
  PublicationActions publication;
  BulkActions bulk;
  HistoryActions history;
  CorporationActions corporations;
  const HubLists& lists;
};

}  // namespace renkei::directory
