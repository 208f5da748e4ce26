// Reads the job table for screens, and the two things one may do there.
#include "platform/sql/job_desk.hpp"

#include <algorithm>

namespace renkei::sql {
namespace {

constexpr std::int64_t kListMax = 200;

std::optional<std::string> text_at(const Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return std::string{row.text(column)};
}

std::optional<std::int64_t> number_at(const Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return row.integer(column);
}

JobView read_view(const Row& row, Instant now) {
  const auto lease_until = number_at(row, 4);
  const auto ended_at = number_at(row, 11);
  JobView view{.id = std::string{row.text(0)},
               .kind = std::string{row.text(1)},
               .subject = text_at(row, 2),
               .state = enum_from<JobState>(row.text(3)).value_or(JobState::failed),
               .running = lease_until && *lease_until >= milliseconds_of(now),
               .run_at = instant_of(row.integer(5)),
               .failures = row.integer(6),
               .done = number_at(row, 7),
               .total = number_at(row, 8),
               .error = text_at(row, 9),
               .created_at = instant_of(row.integer(10)),
               .ended_at = {}};
  if (ended_at) view.ended_at = instant_of(*ended_at);
  return view;
}

}  // namespace

Result<std::vector<JobView>> list_jobs(Session& session, JobState state, Instant now,
                                       std::int64_t most) {
  std::vector<JobView> found;
  auto listed = session.query(
      "SELECT id, kind, subject, state, lease_until, run_at, failures, done, total, error, "
      "created_at, ended_at FROM job WHERE state = $1 ORDER BY run_at DESC, id DESC LIMIT $2",
      [&](const Row& row) -> Result<void> {
        found.push_back(read_view(row, now));
        return {};
      },
      state, std::clamp<std::int64_t>(most, 1, kListMax));
  if (!listed) return pass_on(listed);
  return found;
}

Result<JobView> view_job(Session& session, std::string_view id, Instant now) {
  std::optional<JobView> view;
  auto found = session.query(
      "SELECT id, kind, subject, state, lease_until, run_at, failures, done, total, error, "
      "created_at, ended_at FROM job WHERE id = $1",
      [&](const Row& row) -> Result<void> {
        view = read_view(row, now);
        return {};
      },
      id);
  if (!found) return pass_on(found);
  if (!view) return fail(ErrorKind::not_found, "jobs.unknown");
  return *view;
}

Result<void> ask_to_stop(Session& session, std::string_view id, Instant now) {
  const auto ended = session.run(
      "UPDATE job SET state = 'cancelled', error = 'jobs.cancelled', ended_at = $1 "
      "WHERE id = $2 AND state = 'waiting' AND (lease_until IS NULL OR lease_until < $1)",
      now, id);
  if (!ended) return pass_on(ended);
  if (*ended > 0) return {};
  const auto asked =
      session.run("UPDATE job SET stop_asked = 1 WHERE id = $1 AND state = 'waiting'", id);
  if (!asked) return pass_on(asked);
  if (*asked > 0) return {};
  if (const auto view = view_job(session, id, now); !view) return pass_on(view);
  return fail(ErrorKind::conflict, "jobs.ended");
}

Result<void> try_again(Session& session, std::string_view id, Instant now) {
  const auto again = session.run(
      "UPDATE job SET state = 'waiting', run_at = $1, failures = 0, stop_asked = 0, error = NULL, "
      "ended_at = NULL, lease_by = NULL, lease_until = NULL "
      "WHERE id = $2 AND state IN ('failed', 'cancelled')",
      now, id);
  if (!again) return pass_on(again);
  if (*again > 0) return {};
  if (const auto view = view_job(session, id, now); !view) return pass_on(view);
  return fail(ErrorKind::conflict, "jobs.not_failed");
}

}  // namespace renkei::sql
