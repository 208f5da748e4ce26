// Wires scanned papers for one transaction.
#pragma once
#include "platform/sql/database.hpp"

#include "features/consent/consent_store_sql.hpp"
#include "features/consent/scan_routes.hpp"
#include "features/consent/scan_store_sql.hpp"

namespace renkei::consent {

// What lives as long as the process.
struct ScanTools {
  sql::Database& database;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
};

class ScanFeature {
 public:
  // `sight` lives as long as this.
  ScanFeature(sql::Session& session, const ScanTools& tools, const patient::PatientSight& sight,
              Trace& trace)
      : scans_(session, tools.system_clock),
        files_(tools.database, tools.ids, tools.system_clock),
        consents_(session),
        verbs_({scans_, files_, consents_, sight, tools.ids, tools.clock, trace}) {}
  ScanFeature(const ScanFeature&) = delete;
  ScanFeature& operator=(const ScanFeature&) = delete;

  [[nodiscard]] ScanActions& verbs() { return verbs_; }

 private:
  SqlScanStore scans_;
  SqlScanFiles files_;
  SqlConsentStore consents_;
  ScanActions verbs_;
};

}  // namespace renkei::consent
