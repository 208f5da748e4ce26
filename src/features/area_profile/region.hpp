// What this feature asks of the region around it; good for one transaction.
#pragma once
#include <functional>
#include <vector>

#include "features/area_profile/place.hpp"
#include "features/directory/directory.hpp"
#include "features/geography/geography.hpp"

namespace renkei::area_profile {

class Region {
 public:
  virtual ~Region() = default;
  [[nodiscard]] virtual Result<std::vector<geography::AreaName>> areas() const = 0;
  [[nodiscard]] virtual Result<std::vector<MergedName>> merged_areas() const = 0;
  [[nodiscard]] virtual Result<std::vector<directory::Kind>> kinds() const = 0;
  [[nodiscard]] virtual Result<std::vector<directory::CapabilityCode>> capability_codes() const = 0;
  // Every facility, closed ones too, as a viewer of this level may see it.
  [[nodiscard]] virtual Result<void> each_card(
      Level viewer, const std::function<void(const directory::FacilityCard&)>& visit) const = 0;
};

}  // namespace renkei::area_profile
