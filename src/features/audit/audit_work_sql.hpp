// That the audit waits to be reviewed, or was tampered with, for Home.
#pragma once
#include "kernel/work.hpp"

#include "features/audit/audit_store_sql.hpp"

namespace renkei::audit {

class AuditWork final : public WorkSource {
 public:
  explicit AuditWork(sql::Session& session) : looks_(session), reviews_(session) {}
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  [[nodiscard]] Result<std::optional<WorkItem>> review_due(const Actor& by, Instant now) const;
  SqlUnusualLooks looks_;
  SqlReviews reviews_;
};

}  // namespace renkei::audit
