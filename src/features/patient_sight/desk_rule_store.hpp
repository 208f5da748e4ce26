// What the relation of hub and desks needs of storage. Good for one transaction.
#pragma once
#include "features/patient_sight/desk_rule.hpp"

namespace renkei::patient_sight {

class DeskRuleStore {
 public:
  static constexpr int kRulesMax = 100;
  static constexpr int kDesksMax = 200;

  virtual ~DeskRuleStore() = default;
  // In the order in which they hold.
  [[nodiscard]] virtual Result<std::vector<DeskRule>> rules() const = 0;
  [[nodiscard]] virtual Result<void> add(const DeskRule& rule) = 0;
  // Facilities at which somebody signs in as a desk's, in the order of their ids.
  [[nodiscard]] virtual Result<std::vector<directory::FacilityId>> desks(Instant now) const = 0;
};

}  // namespace renkei::patient_sight
