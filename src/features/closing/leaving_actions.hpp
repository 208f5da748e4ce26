// After a facility has closed: its people leave and its roles on teams end.
#pragma once
#include <vector>

#include "kernel/clock.hpp"

#include "features/closing/closing_store.hpp"

namespace renkei::closing {

struct LeavingMeans {
  const directory::FacilityCards& cards;
  const FacilityPeople& people;
  FacilityRoles& roles;
  const Clock& clock;
};

class LeavingActions {
 public:
  explicit LeavingActions(const LeavingMeans& means) : means_(means) {}

  // Closed or moved by today, and not all of it is over; the one that closed first comes first.
  [[nodiscard]] Result<std::vector<UnfinishedClosing>> unfinished() const;
  // Ends some roles of one closed facility with its last day; gives how many, 0 when no closed
  // facility has any.
  [[nodiscard]] Result<std::int64_t> end_some_roles(const Actor& by);

 private:
  [[nodiscard]] Result<std::vector<UnfinishedClosing>> closed_among(
      const std::vector<directory::FacilityId>& ids) const;
  LeavingMeans means_;
};

}  // namespace renkei::closing
