// Services that change their facility, with all that hangs on them.
#pragma once
#include "platform/sql/session.hpp"

#include "features/directory/merge_store.hpp"

namespace renkei::directory {

class SqlLineMoving final : public LineMoving {
 public:
  explicit SqlLineMoving(sql::Session& session) : session_(session) {}
  Result<std::vector<ServiceLineId>> movable(const FacilityId& from,
                                             const FacilityId& to) const override;
  Result<void> move(std::span<const ServiceLineId> lines, const FacilityId& from,
                    const FacilityId& to) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::directory
