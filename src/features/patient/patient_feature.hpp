// Wires patients for one transaction.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/sql/session.hpp"

#include "features/patient/pair_store_sql.hpp"
#include "features/patient/patient_routes.hpp"
#include "features/patient/patient_store_sql.hpp"

namespace renkei::patient {

// What lives as long as the process.
struct PatientTools {
  IdSource& ids;
  const Clock& clock;
};

class PatientFeature {
 public:
  // `sight` lives as long as this.
  PatientFeature(sql::Session& session, const PatientTools& tools, const PatientSight& sight,
                 Outbox& outbox, Trace& trace, const http::Cursors& cursors)
      : patients_(session),
        pairs_(session),
        means_{patients_, pairs_, sight, tools.ids, tools.clock, outbox, trace},
        verbs_{PatientActions{means_}, PairActions{means_}, cursors} {}
  PatientFeature(const PatientFeature&) = delete;
  PatientFeature& operator=(const PatientFeature&) = delete;

  [[nodiscard]] PatientVerbs& verbs() { return verbs_; }

 private:
  SqlPatientStore patients_;
  SqlPairStore pairs_;
  Means means_;
  PatientVerbs verbs_;
};

}  // namespace renkei::patient
