// The jobs as an administrator sees them: what waits, what failed, stop it, try it again.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/sql/jobs.hpp"

namespace renkei::sql {

struct JobView {
  std::string id;
  std::string kind;
  std::optional<std::string> subject;
  JobState state = JobState::waiting;
  bool running = false;  // a worker holds it
  Instant run_at;
  std::int64_t failures = 0;
  std::optional<std::int64_t> done;
  std::optional<std::int64_t> total;
  std::optional<std::string> error;  // reason key of the last failure
  Instant created_at;
  std::optional<Instant> ended_at;
};
RENKEI_DESCRIBE(JobView, id, kind, subject, state, running, run_at, failures, done, total, error,
                created_at, ended_at)

// Newest first, at most `most` (≤ 200).
[[nodiscard]] Result<std::vector<JobView>> list_jobs(Session& session, JobState state, Instant now,
                                                     std::int64_t most);
// `not_found` ("jobs.unknown").
[[nodiscard]] Result<JobView> view_job(Session& session, std::string_view id, Instant now);

// A waiting job ends at once, a running one when it next looks. `conflict` ("jobs.ended") if over.
[[nodiscard]] Result<void> ask_to_stop(Session& session, std::string_view id, Instant now);
// A failed or cancelled job once more, from the start of its tries. `conflict` ("jobs.not_failed").
[[nodiscard]] Result<void> try_again(Session& session, std::string_view id, Instant now);

}  // namespace renkei::sql
