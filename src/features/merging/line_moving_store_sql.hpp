// Services that change their facility, with all that hangs on them.
#pragma once
#include "platform/sql/session.hpp"

#include "features/merging/line_moving_store.hpp"

namespace renkei::merging {

class SqlLineMoving final : public LineMoving {
 public:
  explicit SqlLineMoving(sql::Session& session) : session_(session) {}
  Result<std::vector<directory::ServiceLineId>> movable(
      const directory::FacilityId& from, const directory::FacilityId& to) const override;
  Result<void> move(std::span<const directory::ServiceLineId> lines,
                    const directory::FacilityId& from, const directory::FacilityId& to) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::merging
