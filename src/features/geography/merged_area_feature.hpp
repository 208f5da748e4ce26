// Wires merging areas for one transaction.
#pragma once
#include <memory>

#include "platform/sql/session.hpp"

#include "features/geography/area_store_sql.hpp"
#include "features/geography/merged_area_actions.hpp"
#include "features/geography/merged_area_routes.hpp"
#include "features/geography/merged_area_store_sql.hpp"

namespace renkei::geography {

class MergedAreaFeature {
 public:
  MergedAreaFeature(sql::Session& session, IdSource& ids, const Clock& clock, Outbox& outbox,
                    Trace& trace)
      : areas_(session),
        store_(session),
        places_(places(session)),
        verbs_(Means{areas_, *places_, ids, clock, outbox, trace}, store_) {}
  MergedAreaFeature(const MergedAreaFeature&) = delete;
  MergedAreaFeature& operator=(const MergedAreaFeature&) = delete;

  [[nodiscard]] MergedAreaActions& verbs() { return verbs_; }

 private:
  SqlAreaStore areas_;
  SqlMergedAreaStore store_;
  std::unique_ptr<Places> places_;
  MergedAreaActions verbs_;
};

}  // namespace renkei::geography
