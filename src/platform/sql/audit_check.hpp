// Proves the audit's chain: that no sealed row was changed, removed, moved or added behind our
// back.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"

#include "platform/sql/session.hpp"

namespace renkei::sql {

enum class AuditFault : std::uint8_t {
  changed,      // its text, its subjects or its hash are not what was sealed
  missing,      // numbers `seq` to `until` are not there
  moved,        // an untouched row that belongs at `until`, not at `seq`
  end_missing,  // the newest rows `seq` to `until` are not there
  added,        // rows `seq` to `until` stand after the last sealed one
};
RENKEI_DESCRIBE_ENUM(AuditFault, changed, missing, moved, end_missing, added)

struct AuditFinding {
  AuditFault fault = AuditFault::changed;
  std::int64_t seq = 0;
  std::int64_t until = 0;
  std::string id = {};  // of the row at `seq`, if it is there
  friend bool operator==(const AuditFinding&, const AuditFinding&) = default;
};
RENKEI_DESCRIBE(AuditFinding, fault, seq, until, id)

// `doctor --audit` prints it. The head's hash is worth noting outside the machine: whoever can
// rewrite the whole database could seal a false chain anew, but not one that ends in a hash noted
// before.
struct AuditReport {
  std::int64_t rows = 0;                    // sealed rows that were checked
  std::vector<AuditFinding> findings = {};  // by number; at most 100
  bool more_findings = false;
  std::int64_t unsealed = 0;                    // written and not sealed yet
  std::optional<Instant> oldest_unsealed = {};  // more than seconds old: the sequencer is down
  std::int64_t head_seq = 0;
  std::string head_hash = {};

  [[nodiscard]] bool is_sound() const { return findings.empty(); }
};
RENKEI_DESCRIBE(AuditReport, rows, findings, more_findings, unsealed, oldest_unsealed, head_seq,
                head_hash)

[[nodiscard]] Result<AuditReport> check_audit(Session& session);

}  // namespace renkei::sql
