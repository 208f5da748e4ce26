// What closing needs of the features that hold on to a facility: how much of theirs it touches.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "kernel/actor.hpp"

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

// Who signs in for facilities.
class FacilityPeople {
 public:
  virtual ~FacilityPeople() = default;
  [[nodiscard]] virtual Result<std::set<std::string>> facilities() const = 0;
  [[nodiscard]] virtual Result<std::int64_t> members(const directory::FacilityId& id) const = 0;
};

// What facilities are on the teams of patients; asks nobody's right.
class FacilityRoles {
 public:
  virtual ~FacilityRoles() = default;
  // On a team today or later.
  [[nodiscard]] virtual Result<std::vector<directory::FacilityId>> facilities() const = 0;
  [[nodiscard]] virtual Result<std::int64_t> after(const directory::FacilityId& id,
                                                   Date last_day) const = 0;
  // Ends some of these; gives how many, 0 when none is left.
  [[nodiscard]] virtual Result<std::int64_t> end_some(const directory::FacilityId& id,
                                                      Date last_day, const Actor& by) = 0;
};

}  // namespace renkei::closing
