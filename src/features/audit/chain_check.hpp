// 改ざんの点検: what a walk through the sealed chain found, and heads noted outside the database.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

namespace renkei::audit {

// The chain's newest row as it was at a moment.
struct ChainHead {
  Instant at;
  std::int64_t seq = 0;
  std::string hash;
  friend bool operator==(const ChainHead&, const ChainHead&) = default;
};
RENKEI_DESCRIBE(ChainHead, at, seq, hash)

enum class ChainFault : std::uint8_t {
  changed,
  missing,
  moved,
  end_missing,
  added,
  noted_otherwise,  // a noted head has another hash: sealed anew after a change
  noted_missing,    // the row of a noted head is gone
};
RENKEI_DESCRIBE_ENUM(ChainFault, changed, missing, moved, end_missing, added, noted_otherwise,
                     noted_missing)

// Rows `seq` to `until_seq`; the row at `seq` says what it is, if it is there.
struct FoundFault {
  ChainFault fault = ChainFault::changed;
  std::int64_t seq = 0;
  std::int64_t until_seq = 0;
  std::optional<std::string> row_id;
  std::optional<std::string> route;
  std::optional<Instant> at;
  friend bool operator==(const FoundFault&, const FoundFault&) = default;
};
RENKEI_DESCRIBE(FoundFault, fault, seq, until_seq, row_id, route, at)

class ChainCheck;
using ChainCheckId = Id<ChainCheck>;

// One check, as it is kept.
struct ChainCheckRecord {
  ChainCheckId id;
  Instant at;
  std::int64_t rows_checked = 0;
  std::int64_t unsealed = 0;
  std::int64_t head_seq = 0;
  std::string head_hash;
  std::int64_t heads_compared = 0;
  std::int64_t faults = 0;  // 0: nobody mended anything
  friend bool operator==(const ChainCheckRecord&, const ChainCheckRecord&) = default;
};
RENKEI_DESCRIBE(ChainCheckRecord, id, at, rows_checked, unsealed, head_seq, head_hash,
                heads_compared, faults)

}  // namespace renkei::audit
