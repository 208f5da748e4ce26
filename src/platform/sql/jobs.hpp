// Work that waits outside a request: timers, mail, FAX, imports, PDFs. A row, so nothing is
// forgotten in a power cut, and the administrator sees what failed. Times are the machine's
// (SystemClock).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/id.hpp"

#include "platform/sql/session.hpp"

namespace renkei::sql {

// `waiting` covers being worked on: then a lease is in force.
enum class JobState : std::uint8_t { waiting, done, failed, cancelled };
RENKEI_DESCRIBE_ENUM(JobState, waiting, done, failed, cancelled)

struct NewJob {
  std::string kind;                         // "<feature>.<what>", e.g. "intake.import"
  std::optional<std::string> subject = {};  // id of what it is about
  Instant run_at;                           // not before
  std::optional<std::string> key = {};      // at most one job with this key, also after it is done
};

// A job in a worker's hands. lease_by and attempt prove that it still is.
struct Job {
  std::string id;
  std::string kind;
  std::optional<std::string> subject;
  std::int64_t attempt = 0;
  std::int64_t failures = 0;
  std::string lease_by;
};

inline constexpr std::int64_t kTriesMax = 8;
inline constexpr std::chrono::seconds kLease{60};

// The id of the new job; nothing if the key is taken.
[[nodiscard]] Result<std::optional<std::string>> enqueue(Session& session, IdSource& ids,
                                                         const NewJob& job, Instant now);

// Whether take_job might give one: a look that writes nothing.
[[nodiscard]] Result<bool> is_job_due(Session& session, Instant now);

// The job that is due longest, leased to `worker` for 60 s; nothing if none is due. A job whose
// worker vanished comes again and counts as failed once more; after eight times it is `failed`
// ("jobs.worker_lost") and not given out.
[[nodiscard]] Result<std::optional<Job>> take_job(Session& session, std::string_view worker,
                                                  Instant now);

// All of these refuse with `conflict` ("jobs.lease_lost") when another worker holds the job now.
// Call finish_job in the apply that makes the job's change: then it happens exactly once. Again by
// the same holder does no harm.
[[nodiscard]] Result<void> renew_lease(Session& session, const Job& job, Instant now);
[[nodiscard]] Result<void> finish_job(Session& session, const Job& job, Instant now);
// Tried again after 30 s, 2 min, 8 min … a day; after eight failures it is `failed` with this
// reason.
[[nodiscard]] Result<void> fail_job(Session& session, const Job& job, std::string_view reason,
                                    Instant now);
// Given back unfinished, without a failure: the server shuts down.
[[nodiscard]] Result<void> give_back_job(Session& session, const Job& job);
[[nodiscard]] Result<void> cancel_job(Session& session, const Job& job, Instant now);
// Ends a waiting job that nobody holds, because its work was done otherwise. One that is held or
// ended stays as it is.
[[nodiscard]] Result<void> withdraw_job(Session& session, std::string_view key, Instant now);
// Deletes the jobs of a kind that are done: of what comes back every minute the last is enough.
[[nodiscard]] Result<void> forget_done_jobs(Session& session, std::string_view kind);
// For screens; says whether somebody asked the job to stop.
[[nodiscard]] Result<bool> report_progress(Session& session, const Job& job, std::int64_t done,
                                           std::int64_t total);

}  // namespace renkei::sql
