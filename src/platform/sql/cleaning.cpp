// Deletes in small portions.
#include "platform/sql/cleaning.hpp"

#include "kernel/jst.hpp"

#include "platform/sql/files.hpp"

namespace renkei::sql {
namespace {

constexpr std::chrono::days kEventsKept{7};
constexpr std::chrono::days kRequestKeysKept{7};
constexpr std::chrono::days kJobsKept{90};
constexpr std::int64_t kPortion = 500;
constexpr int kPortionsMax = 10'000;

// The statement takes the limit as $1 and the portion as $2.
Result<std::int64_t> delete_all(Database& database, std::string_view statement, Instant before) {
  std::int64_t total = 0;
  for (int portion = 0; portion < kPortionsMax; ++portion) {
    auto gone = write_for<std::int64_t>(
        database, [&](Session& session) { return session.run(statement, before, kPortion); });
    if (!gone) return gone;
    total += *gone;
    if (*gone < kPortion) break;
  }
  return total;
}

}  // namespace

Instant next_night(Instant now) {
  const Date today = japan_time(now + std::chrono::hours{-3}).date;
  return instant_of(today.plus_days(1), TimeOfDay::of_minute(3 * 60).value());
}

Result<Cleaned> clean(Database& database, Instant now) {
  // Only numbered events, and from the oldest: what the tail has not seen stays.
  const auto events = delete_all(
      database,
      "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE at < $1 AND seq IS NOT NULL "
      "ORDER BY seq LIMIT $2)",
      now - kEventsKept);
  if (!events) return pass_on(events);
  const auto keys = delete_all(
      database,
      "DELETE FROM request_key WHERE (actor, key) IN (SELECT actor, key FROM request_key "
      "WHERE at < $1 ORDER BY at LIMIT $2)",
      now - kRequestKeysKept);
  if (!keys) return pass_on(keys);
  const auto jobs = delete_all(
      database,
      "DELETE FROM job WHERE id IN (SELECT id FROM job WHERE ended_at < $1 AND state <> 'waiting' "
      "ORDER BY ended_at LIMIT $2)",
      now - kJobsKept);
  if (!jobs) return pass_on(jobs);
  const auto files = clean_files(database, now);
  if (!files) return pass_on(files);
  return Cleaned{.events = *events, .request_keys = *keys, .jobs = *jobs, .files = *files};
}

Result<void> enqueue_cleaning(Session& session, IdSource& ids, Instant now) {
  const Instant at = next_night(now);
  auto enqueued = enqueue(session, ids,
                          {.kind = std::string{kCleaningJob},
                           .run_at = at,
                           .key = "sql.cleaning:" + japan_time(at).date.text()},
                          now);
  if (!enqueued) return pass_on(enqueued);
  return {};
}

void register_cleaning(JobRunner& runner, const SystemClock& clock, IdSource& ids) {
  runner.on(std::string{kCleaningJob}, [&clock, &ids](JobCall& call) -> Result<void> {
    const Instant now = clock.now();
    auto cleaned = clean(call.database(), now);
    if (!cleaned) return pass_on(cleaned);
    return call.database().write({.apply = [&](Session& session) -> Result<void> {
      if (auto next = enqueue_cleaning(session, ids, now); !next) return next;
      return call.finish(session);
    }});
  });
}

}  // namespace renkei::sql
