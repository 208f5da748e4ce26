// Wires break-glass for one transaction.
#pragma once
#include <memory>

#include "platform/http/cursor.hpp"
#include "platform/sql/session.hpp"

#include "features/break_glass/access_routes.hpp"
#include "features/break_glass/access_store_sql.hpp"

namespace renkei::break_glass {

// What lives as long as the process.
struct AccessTools {
  IdSource& ids;
  const Clock& clock;
};

class BreakGlassFeature {
 public:
  // `sight` lives as long as this.
  BreakGlassFeature(sql::Session& session, const AccessTools& tools,
                    const patient::PatientSight& sight, Outbox& outbox, Trace& trace,
                    const http::Cursors& cursors)
      : store_(session),
        patients_(patient::patient_records(session)),
        teams_(care_team::teams(session)),
        names_(identity::account_names(session)),
        patient_names_(patient::patient_names(session)),
        verbs_{AccessActions{{store_, *patients_, *teams_, sight, *names_, *patient_names_,
                              tools.ids, tools.clock, outbox, trace}},
               cursors} {}
  BreakGlassFeature(const BreakGlassFeature&) = delete;
  BreakGlassFeature& operator=(const BreakGlassFeature&) = delete;

  [[nodiscard]] AccessVerbs& verbs() { return verbs_; }

 private:
  SqlAccessStore store_;
  std::unique_ptr<patient::PatientRecords> patients_;
  std::unique_ptr<care_team::Teams> teams_;
  std::unique_ptr<identity::AccountNames> names_;
  std::unique_ptr<patient::PatientNames> patient_names_;
  AccessVerbs verbs_;
};

}  // namespace renkei::break_glass
