// What a doctor wants to know of a database besides its records.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "platform/sql/session.hpp"

namespace renkei::sql {

struct Upkeep {
  std::string version;  // of SQLite or of the PostgreSQL server
  std::int64_t bytes = 0;
  std::int64_t unsealed = 0;  // audit rows without their seal
  std::optional<Instant> oldest_unsealed = {};
  std::int64_t unnumbered = 0;  // events nobody has heard of yet
  std::int64_t failed_jobs = 0;
  std::int64_t late_jobs = 0;  // waiting, nobody at work on them, due for more than ten minutes
};

[[nodiscard]] Result<Upkeep> look_after(Session& session, Instant now);

}  // namespace renkei::sql
