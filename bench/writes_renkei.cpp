// Our half: prepared like a server's hub, with numbering and sealing inside the groups.
#include <mutex>
#include <stdexcept>
#include <thread>

#include "platform/sql/audit_log.hpp"
#include "platform/sql/embedded_migrations.hpp"
#include "platform/sql/event_flow.hpp"
#include "platform/sql/migrations.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "bench/write_records.hpp"

namespace renkei::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

Result<void> write_one(sql::Session& session, IdSource& ids, const SystemClock& clock) {
  static const std::string body(kBodyBytes, 'x');
  const std::string subject = ids.next();
  const Instant now = clock.now();
  const auto stored = session.run(
      "INSERT INTO history (subject, version, at, actor, membership, reason, body) "
      "VALUES ($1, 1, $2, 'bench', NULL, NULL, $3)",
      subject, now, body);
  if (!stored) return pass_on(stored);
  sql::SqlOutbox outbox{session, ids, now};
  outbox.add({.topic = "bench.written", .subject = subject});
  if (auto announced = outbox.result(); !announced) return announced;
  return sql::AuditLog{session, ids}.add({.who = "bench",
                                          .at = now,
                                          .route = "POST /bench",
                                          .outcome = "done",
                                          .request_id = subject,
                                          .subjects = {subject}});
}

void call(sql::Database& database, IdSource& ids, SteadyClock::time_point end,
          std::vector<double>& milliseconds) {
  const RunningSystemClock clock;
  while (SteadyClock::now() < end) {
    const auto asked = SteadyClock::now();
    const auto written = database.write(
        {.apply = [&](sql::Session& session) { return write_one(session, ids, clock); }});
    if (!written) throw std::runtime_error{"a write was refused"};
    milliseconds.push_back(
        std::chrono::duration<double, std::milli>(SteadyClock::now() - asked).count());
  }
}

}  // namespace

Writes write_with_renkei(const Place& place, unsigned callers, std::chrono::milliseconds time) {
  const RunningSystemClock clock;
  const sql::Location location = sql::SqliteLocation{place.file, place.key};
  auto database = sql::open_database(location);
  if (!database) throw std::runtime_error{"the database cannot be opened"};
  if (!sql::migrate(**database, embedded::migrations(), clock)) {
    throw std::runtime_error{"the schema cannot be made"};
  }
  const sql::EventFlow flow{**database, location};
  const auto ids = random_ids(clock);

  std::vector<std::vector<double>> each(callers);
  const double cpu = cpu_seconds();
  const auto start = SteadyClock::now();
  {
    std::vector<std::jthread> threads;
    for (auto& mine : each) {
      threads.emplace_back([&] { call(**database, *ids, start + time, mine); });
    }
  }
  Writes writes;
  writes.wall_seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
  writes.cpu_seconds = cpu_seconds() - cpu;
  for (const auto& mine : each) {
    writes.milliseconds.insert(writes.milliseconds.end(), mine.begin(), mine.end());
  }
  return writes;
}

}  // namespace renkei::bench
