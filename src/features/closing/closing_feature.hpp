// Wires closing for one request.
#pragma once
#include "platform/sql/session.hpp"

#include "features/closing/closing_routes.hpp"
#include "features/closing/closing_store_sql.hpp"
#include "features/directory/directory_feature.hpp"

namespace renkei::closing {

class ClosingFeature {
 public:
  // `system_now`: memberships end by the SystemClock.
  ClosingFeature(sql::Session& session, const directory::DirectoryTools& tools, Outbox& outbox,
                 Trace& trace, Instant system_now)
      : directory_(session, tools, outbox, trace),
        counts_(session, directory_.store(), system_now),
        actions_(directory_.cards(), counts_) {}
  ClosingFeature(const ClosingFeature&) = delete;
  ClosingFeature& operator=(const ClosingFeature&) = delete;

  [[nodiscard]] ClosingActions& verbs() { return actions_; }

 private:
  directory::DirectoryFeature directory_;
  SqlClosingCounts counts_;
  ClosingActions actions_;
};

}  // namespace renkei::closing
