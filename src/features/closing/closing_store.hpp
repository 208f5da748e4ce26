// What closing needs of the features that hold on to a facility: how much of theirs it touches.
#pragma once
#include "features/closing/closing.hpp"

namespace renkei::closing {

class ClosingCounts {
 public:
  virtual ~ClosingCounts() = default;
  [[nodiscard]] virtual Result<std::int64_t> predecessors(
      const directory::FacilityId& id) const = 0;
  [[nodiscard]] virtual Result<std::int64_t> members(const directory::FacilityId& id) const = 0;
  [[nodiscard]] virtual Result<std::int64_t> open_proposals(
      const directory::FacilityId& id) const = 0;
  [[nodiscard]] virtual Result<std::int64_t> waiting_reports(
      const directory::FacilityId& id) const = 0;
};

}  // namespace renkei::closing
