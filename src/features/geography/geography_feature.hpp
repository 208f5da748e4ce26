// Wires geography for one transaction.
#pragma once
#include <memory>
#include <vector>

#include "platform/sql/session.hpp"

#include "features/geography/area_actions.hpp"
#include "features/geography/area_store_sql.hpp"
#include "features/geography/merged_area_store_sql.hpp"

namespace renkei::geography {

class GeographyFeature {
 public:
  GeographyFeature(sql::Session& session, IdSource& ids, const Clock& clock, Outbox& outbox,
                   Trace& trace)
      : store_(session),
        places_(places(session)),
        verbs_(Means{store_, *places_, ids, clock, outbox, trace}) {}
  GeographyFeature(const GeographyFeature&) = delete;
  GeographyFeature& operator=(const GeographyFeature&) = delete;

  [[nodiscard]] AreaActions& verbs() { return verbs_; }

 private:
  SqlAreaStore store_;
  std::unique_ptr<Places> places_;
  AreaActions verbs_;
};

// The areas in the hub's order with their outlines, for maps on paper; at most 200.
[[nodiscard]] inline Result<std::vector<AreaRow>> area_outlines(sql::Session& session) {
  auto areas = SqlAreaStore{session}.areas();
  if (!areas) return pass_on(areas);
  std::vector<AreaRow> rows;
  for (auto& area : *areas) {
    rows.push_back({std::move(area.draft.code), std::move(area.draft.name), area.draft.position,
                    std::move(area.draft.outline)});
  }
  return rows;
}

}  // namespace renkei::geography
