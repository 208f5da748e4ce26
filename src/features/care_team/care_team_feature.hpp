// Wires care teams for one transaction.
#pragma once
#include <memory>

#include "platform/sql/session.hpp"

#include "features/care_team/team_routes.hpp"
#include "features/care_team/team_store_sql.hpp"

namespace renkei::care_team {

// What lives as long as the process.
struct TeamTools {
  IdSource& ids;
  const Clock& clock;
};

class CareTeamFeature {
 public:
  // `sight` lives as long as this.
  CareTeamFeature(sql::Session& session, const TeamTools& tools, const patient::PatientSight& sight,
                  Outbox& outbox, Trace& trace)
      : store_(session),
        patients_(patient::patient_records(session)),
        cards_(directory::facility_cards(session)),
        verbs_({store_, *patients_, sight, *cards_, tools.ids, tools.clock, outbox, trace}) {}
  CareTeamFeature(const CareTeamFeature&) = delete;
  CareTeamFeature& operator=(const CareTeamFeature&) = delete;

  [[nodiscard]] TeamActions& verbs() { return verbs_; }

 private:
  SqlTeamStore store_;
  std::unique_ptr<patient::PatientRecords> patients_;
  std::unique_ptr<directory::FacilityCards> cards_;
  TeamActions verbs_;
};

}  // namespace renkei::care_team
