// Counting a region's care for a viewer: every figure is made of what he may see, so a hidden
// facility is in the hub's figures alone.
#pragma once
#include "features/area_profile/area_profile_means_actions.hpp"
#include "features/area_profile/supply_table.hpp"

namespace renkei::area_profile {

class SupplyActions {
 public:
  static constexpr std::size_t kBehindMax = 2'000;
  explicit SupplyActions(const Means& means) : means_(means) {}

  // Of today, if no day is named.
  [[nodiscard]] Result<SupplyTable> table(const Actor& by, std::optional<Date> on) const;
  // The facilities that a cell counts, by name: `not_found` ("area_profile.place_unknown").
  [[nodiscard]] Result<std::vector<FacilityBehind>> behind(const Actor& by,
                                                           const std::string& place,
                                                           const std::string& supply,
                                                           std::optional<Date> on) const;
  // The figures of the areas by year, with the care at hand beside them.
  [[nodiscard]] Result<Outlook> outlook(const Actor& by) const;

 private:
  [[nodiscard]] Date today() const;
  [[nodiscard]] Result<std::vector<Place>> places() const;
  [[nodiscard]] Result<std::vector<SupplyRow>> rows() const;
  [[nodiscard]] Result<void> add_supply(Outlook& outlook, Level viewer) const;
  Means means_;
};

}  // namespace renkei::area_profile
