// Wires the lists for desks for one transaction.
#pragma once
#include <memory>

#include "features/desk_lists/desk_lists_actions.hpp"
#include "features/desk_lists/desk_lists_store_sql.hpp"

namespace renkei::desk_lists {

struct DeskListTools {
  IdSource& ids;
  const Clock& clock;
};

class DeskListsFeature {
 public:
  DeskListsFeature(sql::Session& session, const DeskListTools& tools, Trace& trace)
      : store_(session),
        cards_(directory::facility_cards(session)),
        verbs_({store_, *cards_, tools.ids, tools.clock, trace}) {}
  DeskListsFeature(const DeskListsFeature&) = delete;
  DeskListsFeature& operator=(const DeskListsFeature&) = delete;

  [[nodiscard]] DeskListActions& verbs() { return verbs_; }

 private:
  SqlDeskLists store_;
  std::unique_ptr<directory::FacilityCards> cards_;
  DeskListActions verbs_;
};

}  // namespace renkei::desk_lists
