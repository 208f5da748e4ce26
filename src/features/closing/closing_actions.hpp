// Telling what the end of a facility touches.
#pragma once
#include "features/closing/closing_store.hpp"

namespace renkei::closing {

class ClosingActions {
 public:
  ClosingActions(const directory::FacilityCards& cards, const ClosingCounts& counts)
      : cards_(cards), counts_(counts) {}

  // `not_found` ("directory.facility_unknown").
  [[nodiscard]] Result<ClosingEffects> effects(const directory::FacilityId& id) const;

 private:
  const directory::FacilityCards& cards_;
  const ClosingCounts& counts_;
};

}  // namespace renkei::closing
