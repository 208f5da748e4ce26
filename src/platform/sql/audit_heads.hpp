// Heads of the audit's chain that were noted outside the database: whoever seals the chain anew
// after a change cannot make it pass through a hash that was noted before.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"

#include "platform/sql/session.hpp"

namespace renkei::sql {

// The newest sealed row as it was at a moment. Number 0: nothing was sealed yet.
struct AuditHead {
  Instant at;
  std::int64_t seq = 0;
  std::string hash;
  friend bool operator==(const AuditHead&, const AuditHead&) = default;
};
RENKEI_DESCRIBE(AuditHead, at, seq, hash)

[[nodiscard]] Result<AuditHead> audit_head(Session& session, Instant now);

enum class HeadFault : std::uint8_t {
  other_hash,  // the row is there, sealed otherwise than when it was noted
  missing,     // the row is not there
};
RENKEI_DESCRIBE_ENUM(HeadFault, other_hash, missing)

// The chain between `sound_until` and the head's number is not the one that was noted.
struct HeadFinding {
  HeadFault fault = HeadFault::other_hash;
  AuditHead head;
  std::int64_t sound_until = 0;  // the last noted head before it that fits; 0 if none does
  friend bool operator==(const HeadFinding&, const HeadFinding&) = default;
};
RENKEI_DESCRIBE(HeadFinding, fault, head, sound_until)

// The heads that the chain does not pass through, by number; at most 100.
[[nodiscard]] Result<std::vector<HeadFinding>> compare_heads(Session& session,
                                                             std::vector<AuditHead> heads);

// What a row says of itself, to name it in a finding.
struct AuditPlace {
  std::string id;
  std::string route;
  Instant at;
};
// Nothing if there is no row with this number.
[[nodiscard]] Result<std::optional<AuditPlace>> audit_place(Session& session, std::int64_t seq);

}  // namespace renkei::sql
