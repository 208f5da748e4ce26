// All verbs of the directory together, as the routes get them for one request.
#pragma once
#include <vector>

#include "features/directory/facility_actions.hpp"
#include "features/directory/line_actions.hpp"

namespace renkei::directory {

// The hub's own lists, as forms and filters show them.
class HubLists {
 public:
  virtual ~HubLists() = default;
  [[nodiscard]] virtual Result<std::vector<Kind>> kinds() const = 0;
  [[nodiscard]] virtual Result<std::vector<Service>> services() const = 0;
  [[nodiscard]] virtual Result<std::vector<CapabilityCode>> capability_codes() const = 0;
};

struct DirectoryVerbs {
  DirectoryVerbs(const Means& means, const HubLists& hub_lists)
      : facilities(means), lines(means), publication(means), lists(hub_lists) {}

  FacilityActions facilities;
  LineActions lines;
  PublicationActions publication;
  const HubLists& lists;
};

}  // namespace renkei::directory
