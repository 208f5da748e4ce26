// The audit: who did or looked at what, when, by which route and with what outcome. No values and
// no texts: what a field held is in the history, behind its own permission.
#pragma once
#include <string>
#include <vector>

#include "kernel/id.hpp"

#include "platform/sql/session.hpp"

namespace renkei::sql {

struct AuditRow {
  std::string who;              // account id, "public", "cli:<os user>" or "system:<job>"
  std::string membership = {};  // empty if none
  Instant at;                   // care time
  std::string route;            // pattern, "POST /api/directory/facilities"
  std::string outcome;          // "done", or the reason key of the refusal
  std::string request_id;
  std::vector<std::string> subjects = {};  // ids of what was seen or changed; at most 400
  std::vector<std::string> fields = {};    // names of changed fields; at most 64
};

// One for each transaction; the row is sealed later by the sequencer.
class AuditLog {
 public:
  AuditLog(Session& session, IdSource& ids) : session_(session), ids_(ids) {}
  // A repeated subject or field counts once; their order does not matter.
  [[nodiscard]] Result<void> add(AuditRow row);

 private:
  Session& session_;
  IdSource& ids_;
  std::int64_t line_ = 0;
};

// Seals rows without number in the order they were written, at most `most`; gives how many. For the
// sequencer only: one at a time.
[[nodiscard]] Result<std::int64_t> seal_audit(Session& session, std::int64_t most);

}  // namespace renkei::sql
