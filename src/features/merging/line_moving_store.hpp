// What merging needs of storage besides the store of facilities.
#pragma once
#include <span>
#include <vector>

#include "features/directory/directory.hpp"

namespace renkei::merging {

class LineMoving {
 public:
  virtual ~LineMoving() = default;
  // Services, ended ones too, whose code the other facility does not have; at most 200.
  [[nodiscard]] virtual Result<std::vector<directory::ServiceLineId>> movable(
      const directory::FacilityId& from, const directory::FacilityId& to) const = 0;
  // With their hours, levels and assertions.
  [[nodiscard]] virtual Result<void> move(std::span<const directory::ServiceLineId> lines,
                                          const directory::FacilityId& from,
                                          const directory::FacilityId& to) = 0;
};

}  // namespace renkei::merging
