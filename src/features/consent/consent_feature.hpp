// Wires consents for one transaction.
#pragma once
#include <memory>

#include "platform/sql/session.hpp"

#include "features/consent/consent_routes.hpp"
#include "features/consent/consent_store_sql.hpp"

namespace renkei::consent {

// What lives as long as the process.
struct ConsentTools {
  IdSource& ids;
  const Clock& clock;
};

class ConsentFeature {
 public:
  // `sight` lives as long as this.
  ConsentFeature(sql::Session& session, const ConsentTools& tools,
                 const patient::PatientSight& sight, Outbox& outbox, Trace& trace)
      : store_(session),
        teams_(care_team::teams(session)),
        patients_(patient::patient_records(session)),
        names_(patient::patient_names(session)),
        verbs_(
            {store_, *teams_, *patients_, *names_, sight, tools.ids, tools.clock, outbox, trace}) {}
  ConsentFeature(const ConsentFeature&) = delete;
  ConsentFeature& operator=(const ConsentFeature&) = delete;

  [[nodiscard]] ConsentActions& verbs() { return verbs_; }

 private:
  SqlConsentStore store_;
  std::unique_ptr<care_team::Teams> teams_;
  std::unique_ptr<patient::PatientRecords> patients_;
  std::unique_ptr<patient::PatientNames> names_;
  ConsentActions verbs_;
};

}  // namespace renkei::consent
