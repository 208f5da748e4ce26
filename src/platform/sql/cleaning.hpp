// Takes away what is kept only for a while: events and request keys after 7 days, ended jobs
// after 90, files when their time is over.
#pragma once
#include <cstdint>

#include "platform/sql/job_runner.hpp"

namespace renkei::sql {

struct Cleaned {
  std::int64_t events = 0;
  std::int64_t request_keys = 0;
  std::int64_t jobs = 0;
  std::int64_t files = 0;
};

// In applies of at most 500 rows, so that others write between them. `now` is the machine's time.
[[nodiscard]] Result<Cleaned> clean(Database& database, Instant now);

// 03:00 in Japan of the night that follows: when what can wait is done.
[[nodiscard]] Instant next_night(Instant now);

inline constexpr std::string_view kCleaningJob = "sql.cleaning";

// Registers the daily job; each run enqueues the next one. `enqueue_cleaning` starts the first, and
// does nothing when one waits.
void register_cleaning(JobRunner& runner, const SystemClock& clock, IdSource& ids);
[[nodiscard]] Result<void> enqueue_cleaning(Session& session, IdSource& ids, Instant now);

}  // namespace renkei::sql
