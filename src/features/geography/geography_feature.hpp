// Wires geography for one transaction.
#pragma once
#include <memory>

#include "platform/sql/session.hpp"

#include "features/geography/area_actions.hpp"
#include "features/geography/area_store_sql.hpp"
#include "features/geography/merged_area_store_sql.hpp"

namespace renkei::geography {

class GeographyFeature {
 public:
  GeographyFeature(sql::Session& session, IdSource& ids, Outbox& outbox, Trace& trace)
      : store_(session),
        places_(places(session)),
        verbs_(Means{store_, *places_, ids, outbox, trace}) {}
  GeographyFeature(const GeographyFeature&) = delete;
  GeographyFeature& operator=(const GeographyFeature&) = delete;

  [[nodiscard]] AreaActions& verbs() { return verbs_; }

 private:
  SqlAreaStore store_;
  std::unique_ptr<Places> places_;
  AreaActions verbs_;
};

}  // namespace renkei::geography
