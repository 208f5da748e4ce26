// Asks each feature on one session.
#pragma once
#include "kernel/clock.hpp"

#include "platform/sql/session.hpp"

#include "features/closing/closing_store.hpp"

namespace renkei::closing {

class SqlClosingCounts final : public ClosingCounts {
 public:
  // `now` is the SystemClock's: memberships end by it.
  SqlClosingCounts(sql::Session& session, const directory::FacilityStore& facilities, Instant now)
      : session_(session), facilities_(facilities), now_(now) {}
  Result<std::int64_t> predecessors(const directory::FacilityId& id) const override;
  Result<std::int64_t> members(const directory::FacilityId& id) const override;
  Result<std::int64_t> open_proposals(const directory::FacilityId& id) const override;
  Result<std::int64_t> waiting_reports(const directory::FacilityId& id) const override;

 private:
  sql::Session& session_;
  const directory::FacilityStore& facilities_;
  Instant now_;
};

}  // namespace renkei::closing
