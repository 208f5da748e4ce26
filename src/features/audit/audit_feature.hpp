// Wires the audit for one transaction, and its jobs for the life of the process.
#pragma once
#include <memory>

#include "platform/http/cursor.hpp"
#include "platform/sql/job_runner.hpp"
#include "platform/sql/session.hpp"

#include "features/audit/audit_job.hpp"
#include "features/audit/audit_routes.hpp"
#include "features/audit/audit_store_sql.hpp"

namespace renkei::audit {

// What lives as long as the process.
struct AuditTools {
  IdSource& ids;
  const Clock& clock;
  const http::Cursors& cursors;
  const PersonalRoutes& personal;
  SentenceOf sentence;
  std::function<TimeKeeping()> time_keeping;
};

class AuditFeature {
 public:
  AuditFeature(sql::Session& session, AuditTools tools, Outbox& outbox, Trace& trace)
      : tools_(std::move(tools)),
        entries_(session),
        looks_(session),
        reviews_(session),
        patients_(patient::patient_records(session)),
        names_(patient::patient_names(session)),
        accounts_(identity::account_names(session)),
        people_(identity::people_on_record(session)),
        teams_(care_team::teams(session)),
        emergencies_(break_glass::emergency_accesses(session)),
        verbs_{ReadingActions{{entries_, looks_, reviews_, *patients_, *names_, *accounts_,
                               *people_, tools_.sentence, trace}},
               ReviewActions{{entries_, looks_, reviews_, *patients_, *names_, *accounts_,
                              tools_.ids, tools_.clock, outbox, trace}},
               WatchActions{{entries_, looks_, *patients_, *names_, *teams_, *emergencies_,
                             *people_, tools_.personal}},
               tools_.cursors, tools_.time_keeping} {}
  AuditFeature(const AuditFeature&) = delete;
  AuditFeature& operator=(const AuditFeature&) = delete;

  [[nodiscard]] AuditVerbs& verbs() { return verbs_; }

 private:
  AuditTools tools_;
  SqlEntries entries_;
  SqlUnusualLooks looks_;
  SqlReviews reviews_;
  std::unique_ptr<patient::PatientRecords> patients_;
  std::unique_ptr<patient::PatientNames> names_;
  std::unique_ptr<identity::AccountNames> accounts_;
  std::unique_ptr<identity::PeopleOnRecord> people_;
  std::unique_ptr<care_team::Teams> teams_;
  std::unique_ptr<break_glass::EmergencyAccesses> emergencies_;
  AuditVerbs verbs_;
};

}  // namespace renkei::audit
