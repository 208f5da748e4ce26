// Carries one letter: at least once, tried again for a day, and then given up where it is seen.
#pragma once
#include <functional>

#include "kernel/id.hpp"

#include "platform/sql/database.hpp"
#include "platform/sql/job_runner.hpp"

#include "features/notice/letter_writer.hpp"
#include "features/notice/notice_store_sql.hpp"

namespace renkei::notice {

// What the jobs of notices work with; lives as long as the process.
struct JobMeans {
  sql::Database& database;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  const crypto::Key& hub_key;
  Carrier& carrier;
  Wording wording;
  // Everybody who says what happened and what waits, in this transaction.
  std::function<std::vector<std::unique_ptr<TidingSource>>(sql::Session&)> tidings;
  std::function<std::vector<std::unique_ptr<WorkSource>>(sql::Session&)> work;
  std::function<Result<ClosedDays>(sql::Session&)> closed_days;
  // Whether the patient has died: then nobody is told any more.
  std::function<Result<bool>(sql::Session&, const std::string& patient)> is_frozen;
};

enum class Tries : std::uint8_t { more, last };

// `unavailable` ("notice.not_carried") if it is to be tried again; on the last try it is given up.
[[nodiscard]] Result<void> carry(const JobMeans& means, const LetterId& id, Tries tries);

}  // namespace renkei::notice
