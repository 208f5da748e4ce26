// Reads looks at a patient from the audit; the one place that does so for patients.
#pragma once
#include "platform/sql/session.hpp"

#include "features/access_report/look_store.hpp"

namespace renkei::access_report {

class SqlLookStore final : public LookStore {
 public:
  explicit SqlLookStore(sql::Session& session) : session_(session) {}
  Result<std::vector<Look>> of(const std::vector<patient::PatientId>& records, const Span& span,
                               const LookPlace& before, int most) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::access_report
