// The story of a card and of its services, newest change first: what was there, what came instead,
// who did it.
#pragma once
#include <cstdint>
#include <vector>

#include "features/directory/directory_means_actions.hpp"
#include "features/directory/history.hpp"
#include "features/identity/identity.hpp"

namespace renkei::directory {

class HistoryActions {
 public:
  HistoryActions(const Means& means, const identity::AccountNames& names)
      : means_(means), names_(names), desk_(means) {}

  // Changes that replaced a version below `before` (0: from the newest), at most
  // FacilityStore::kFormerMax.
  [[nodiscard]] Result<std::vector<FacilityChange>> of_facility(const FacilityId& id,
                                                                std::int64_t before) const;
  [[nodiscard]] Result<std::vector<LineChange>> of_line(const ServiceLineId& id,
                                                        std::int64_t before) const;

 private:
  [[nodiscard]] Result<FacilityContent> content_of(const FacilityRecord& record) const;
  template <class Change>
  [[nodiscard]] Result<void> name_actors(std::vector<Change>& changes) const;

  Means means_;
  const identity::AccountNames& names_;
  ChangeDesk desk_;
};

}  // namespace renkei::directory
