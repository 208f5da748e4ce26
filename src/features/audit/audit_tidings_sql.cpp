// See audit_tidings_sql.hpp.
#include "features/audit/audit_tidings_sql.hpp"

#include "features/audit/audit.hpp"

namespace renkei::audit {

Result<std::vector<Tiding>> AuditTidings::of(const Happening& happening, Instant /*now*/) const {
  std::vector<Tiding> tidings;
  if (happening.topic != kAuditChanged) return tidings;
  auto read = session_.query(
      "SELECT faults FROM audit_check WHERE id = $1",
      [&](const sql::Row& row) -> Result<void> {
        if (row.integer(0) == 0) return {};
        tidings.push_back({.topic = TidingTopic::security,
                           .kind = "audit.tampered",
                           .subject = happening.subject,
                           .severity = Severity::critical,
                           .link = "/audit",
                           .to = {.roles = {Role::auditor, Role::coordinator}}});
        return {};
      },
      happening.subject);
  if (!read) return pass_on(read);
  return tidings;
}

}  // namespace renkei::audit
