// What merging needs of storage besides the store of facilities.
#pragma once
#include <span>
#include <vector>

#include "features/directory/service_line.hpp"

namespace renkei::directory {

class LineMoving {
 public:
  virtual ~LineMoving() = default;
  // Services, ended ones too, whose code the other facility does not have; at most 200.
  [[nodiscard]] virtual Result<std::vector<ServiceLineId>> movable(const FacilityId& from,
                                                                   const FacilityId& to) const = 0;
  // With their hours, levels and assertions.
  [[nodiscard]] virtual Result<void> move(std::span<const ServiceLineId> lines,
                                          const FacilityId& from, const FacilityId& to) = 0;
};

}  // namespace renkei::directory
