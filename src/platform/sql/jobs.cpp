// The job table as its workers use it.
#include "platform/sql/jobs.hpp"

#include <algorithm>

namespace renkei::sql {
namespace {

constexpr std::chrono::seconds kFirstWait{30};
constexpr std::chrono::seconds kLongestWait{24 * 60 * 60};

// 30 s, then four times as long each time.
std::chrono::milliseconds wait_after(std::int64_t failures) {
  std::chrono::seconds wait = kFirstWait;
  for (std::int64_t each = 1; each < failures && wait < kLongestWait; ++each) wait *= 4;
  return std::min(wait, kLongestWait);
}

Result<void> must_be_ours(const Result<std::int64_t>& changed) {
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::conflict, "jobs.lease_lost");
  return {};
}

Job read_job(const Row& row, std::string_view worker) {
  Job job{.id = std::string{row.text(0)},
          .kind = std::string{row.text(1)},
          .subject = {},
          .attempt = row.integer(3),
          .failures = row.integer(4),
          .lease_by = std::string{worker}};
  if (!row.is_null(2)) job.subject = std::string{row.text(2)};
  return job;
}

// The oldest due job. The outer conditions are looked at again under the row's lock, so that of two
// workers one takes nothing.
constexpr std::string_view kTake =
    "UPDATE job SET lease_by = $1, lease_until = $2, attempt = attempt + 1, "
    "failures = failures + CASE WHEN lease_until IS NULL THEN 0 ELSE 1 END "
    "WHERE id = (SELECT id FROM job WHERE state = 'waiting' AND run_at <= $3 "
    "AND (lease_until IS NULL OR lease_until < $3) ORDER BY run_at, id LIMIT 1) "
    "AND state = 'waiting' AND (lease_until IS NULL OR lease_until < $3) "
    "RETURNING id, kind, subject, attempt, failures";

Result<void> end_job(Session& session, const Job& job, JobState state,
                     std::optional<std::string_view> error, Instant now) {
  return must_be_ours(
      session.run("UPDATE job SET state = $1, error = $2, ended_at = $3, lease_until = NULL "
                  "WHERE id = $4 AND lease_by = $5 AND attempt = $6 AND state IN ('waiting', $1)",
                  state, error, now, job.id, job.lease_by, job.attempt));
}

}  // namespace

Result<std::optional<std::string>> enqueue(Session& session, IdSource& ids, const NewJob& job,
                                           Instant now) {
  const std::string id = ids.next();
  const auto added = session.run(
      "INSERT INTO job (id, kind, subject, key, state, run_at, attempt, failures, stop_asked, "
      "created_at) VALUES ($1, $2, $3, $4, 'waiting', $5, 0, 0, 0, $6) "
      "ON CONFLICT (key) DO NOTHING",
      id, job.kind, job.subject, job.key, job.run_at, now);
  if (!added) return pass_on(added);
  if (*added == 0) return std::nullopt;
  return id;
}

Result<bool> is_job_due(Session& session, Instant now) {
  bool due = false;
  auto found = session.query(
      "SELECT id FROM job WHERE state = 'waiting' AND run_at <= $1 "
      "AND (lease_until IS NULL OR lease_until < $1) LIMIT 1",
      [&](const Row&) -> Result<void> {
        due = true;
        return {};
      },
      now);
  if (!found) return pass_on(found);
  return due;
}

Result<std::optional<Job>> take_job(Session& session, std::string_view worker, Instant now) {
  constexpr int kLostMax = 20;  // in one look
  for (int lost = 0; lost < kLostMax; ++lost) {
    std::optional<Job> job;
    auto taken = session.query(
        kTake,
        [&](const Row& row) -> Result<void> {
          job = read_job(row, worker);
          return {};
        },
        worker, now + kLease, now);
    if (!taken) return pass_on(taken);
    if (!job || job->failures < kTriesMax) return job;
    auto ended = end_job(session, *job, JobState::failed, "jobs.worker_lost", now);
    if (!ended) return pass_on(ended);
  }
  return std::nullopt;
}

Result<void> renew_lease(Session& session, const Job& job, Instant now) {
  return must_be_ours(
      session.run("UPDATE job SET lease_until = $1 WHERE id = $2 AND lease_by = $3 "
                  "AND attempt = $4 AND state = 'waiting' AND lease_until IS NOT NULL",
                  now + kLease, job.id, job.lease_by, job.attempt));
}

Result<void> finish_job(Session& session, const Job& job, Instant now) {
  return end_job(session, job, JobState::done, std::nullopt, now);
}

Result<void> fail_job(Session& session, const Job& job, std::string_view reason, Instant now) {
  const std::int64_t failures = job.failures + 1;
  if (failures >= kTriesMax) return end_job(session, job, JobState::failed, reason, now);
  return must_be_ours(session.run(
      "UPDATE job SET failures = $1, error = $2, run_at = $3, lease_until = NULL, lease_by = NULL "
      "WHERE id = $4 AND lease_by = $5 AND attempt = $6 AND state = 'waiting'",
      failures, reason, now + wait_after(failures), job.id, job.lease_by, job.attempt));
}

Result<void> give_back_job(Session& session, const Job& job) {
  return must_be_ours(
      session.run("UPDATE job SET lease_until = NULL, lease_by = NULL "
                  "WHERE id = $1 AND lease_by = $2 AND attempt = $3 AND state = 'waiting'",
                  job.id, job.lease_by, job.attempt));
}

Result<void> cancel_job(Session& session, const Job& job, Instant now) {
  return end_job(session, job, JobState::cancelled, "jobs.cancelled", now);
}

Result<void> withdraw_job(Session& session, std::string_view key, Instant now) {
  const auto ended = session.run(
      "UPDATE job SET state = 'done', ended_at = $1 WHERE key = $2 AND state = 'waiting' "
      "AND lease_until IS NULL",
      now, key);
  if (!ended) return pass_on(ended);
  return {};
}

Result<void> forget_done_jobs(Session& session, std::string_view kind) {
  const auto gone = session.run("DELETE FROM job WHERE kind = $1 AND state = 'done'", kind);
  if (!gone) return pass_on(gone);
  return {};
}

Result<bool> report_progress(Session& session, const Job& job, std::int64_t done,
                             std::int64_t total) {
  std::optional<bool> stop;
  auto told = session.query(
      "UPDATE job SET done = $1, total = $2 WHERE id = $3 AND lease_by = $4 AND attempt = $5 "
      "AND state = 'waiting' RETURNING stop_asked",
      [&](const Row& row) -> Result<void> {
        stop = row.integer(0) != 0;
        return {};
      },
      done, total, job.id, job.lease_by, job.attempt);
  if (!told) return pass_on(told);
  if (!stop) return fail(ErrorKind::conflict, "jobs.lease_lost");
  return *stop;
}

}  // namespace renkei::sql
