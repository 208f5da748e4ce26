// Wires hub and desks for one transaction.
#pragma once
#include <memory>

#include "features/patient_sight/desk_routes.hpp"
#include "features/patient_sight/desk_rule_store_sql.hpp"

namespace renkei::patient_sight {

struct DeskTools {
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
};

class DeskFeature {
 public:
  DeskFeature(sql::Session& session, const DeskTools& tools, Outbox& outbox, Trace& trace)
      : store_(session),
        cards_(directory::facility_cards(session)),
        verbs_({store_, *cards_, tools.ids, tools.clock, tools.system_clock, outbox, trace}) {}
  DeskFeature(const DeskFeature&) = delete;
  DeskFeature& operator=(const DeskFeature&) = delete;

  [[nodiscard]] DeskActions& verbs() { return verbs_; }

 private:
  SqlDeskRules store_;
  std::unique_ptr<directory::FacilityCards> cards_;
  DeskActions verbs_;
};

}  // namespace renkei::patient_sight
