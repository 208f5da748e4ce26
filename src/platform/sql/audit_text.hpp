// The canonical text of an audit row, over which its seal is made. Changing a letter here breaks
// the chain of every hub: a new form needs a new table.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

namespace renkei::sql {

// A sealed or unsealed row as it stands in the table.
struct StoredAudit {
  std::string id;
  std::int64_t seq = 0;
  std::string hash;
  std::int64_t at = 0;
  std::string who, membership, route, outcome, request_id, fields, subject_digest;
};

// The columns `read_audit` expects, in order.
inline constexpr std::string_view kAuditColumns =
    "id, seq, hash, at, who, membership, route, outcome, request_id, fields, subject_digest";
[[nodiscard]] StoredAudit read_audit(const Row& row);

// Every part with its length before it, so that no two rows share a text.
[[nodiscard]] std::string canonical_text(const StoredAudit& row);
// SHA-256 over the previous hash and the canonical text; the position is kept by the chain itself.
[[nodiscard]] std::string seal_of(std::string_view previous_hash, const StoredAudit& row);
// SHA-256 over the sorted subjects; "" for none.
[[nodiscard]] std::string digest_of(const std::vector<std::string>& sorted_subjects);

// What stands before the first row.
inline constexpr std::string_view kChainStart =
    "0000000000000000000000000000000000000000000000000000000000000000";

}  // namespace renkei::sql
