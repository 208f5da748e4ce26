// Numbers outbox rows; the worker for PostgreSQL.
#include "platform/sql/sequencer.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "platform/sql/audit_log.hpp"

namespace renkei::sql {
namespace {

constexpr std::int64_t kBatch = 500;
constexpr int kBatchesMax = 200;  // a group has at most 64 requests of 500 rows
constexpr std::chrono::milliseconds kInterval{20};
constexpr std::chrono::milliseconds kIntervalAfterFailure{1'000};
constexpr std::int64_t kLock = 0x72656e6b6569;  // "renkei"; locks belong to one database

Result<std::int64_t> number_events(Session& session, std::int64_t most) {
  const bool on_sqlite = session.engine() == Engine::sqlite;
  std::vector<std::string> ids;
  auto found = session.query(
      on_sqlite ? "SELECT id FROM outbox WHERE seq IS NULL ORDER BY rowid LIMIT $1"
                : "SELECT id FROM outbox WHERE seq IS NULL ORDER BY turn, line, id LIMIT $1",
      [&](const Row& row) -> Result<void> {
        ids.emplace_back(row.text(0));
        return {};
      },
      most);
  if (!found) return pass_on(found);
  if (ids.empty()) return 0;
  std::int64_t seq = 0;
  auto head = session.query("SELECT seq FROM sequence_head WHERE name = 'outbox'",
                            [&](const Row& row) -> Result<void> {
                              seq = row.integer(0);
                              return {};
                            });
  if (!head) return pass_on(head);
  for (const std::string& id : ids) {
    auto numbered = session.run("UPDATE outbox SET seq = $1 WHERE id = $2", ++seq, id);
    if (!numbered) return pass_on(numbered);
  }
  auto moved = session.run("UPDATE sequence_head SET seq = $1 WHERE name = 'outbox'", seq);
  if (!moved) return pass_on(moved);
  return static_cast<std::int64_t>(ids.size());
}

// Held until the transaction ends.
Result<bool> try_lock(Session& session) {
  bool ours = false;
  auto asked = session.query(
      "SELECT CASE WHEN pg_try_advisory_xact_lock($1) THEN 1 ELSE 0 END",
      [&](const Row& row) -> Result<void> {
        ours = row.integer(0) == 1;
        return {};
      },
      kLock);
  if (!asked) return pass_on(asked);
  return ours;
}

}  // namespace

Result<std::int64_t> sequence(Session& session, std::int64_t most) {
  auto events = number_events(session, most);
  if (!events) return events;
  auto rows = seal_audit(session, most);
  if (!rows) return rows;
  return *events + *rows;
}

Result<void> sequence_all(Session& session) {
  for (int batch = 0; batch < kBatchesMax; ++batch) {
    const auto count = sequence(session, kBatch);
    if (!count) return pass_on(count);
    if (*count < kBatch) return {};
  }
  return {};  // the next group goes on
}

SequencerWorker::SequencerWorker(std::string conninfo, std::function<void()> on_numbered)
    : conninfo_(std::move(conninfo)),
      on_numbered_(std::move(on_numbered)),
      thread_([this] { run(); }) {}

SequencerWorker::~SequencerWorker() {
  {
    const std::scoped_lock lock{mutex_};
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

Result<void> SequencerWorker::connect() {
  auto opened = PostgresConnection::open(conninfo_);
  if (!opened) return pass_on(opened);
  if (auto listening = (*opened)->session().command("LISTEN renkei_events"); !listening) {
    return listening;
  }
  connection_ = std::move(*opened);
  return {};
}

Result<std::int64_t> SequencerWorker::step() {
  if (!connection_) {
    if (auto connected = connect(); !connected) return pass_on(connected);
  }
  PostgresSession& session = connection_->session();
  session.mend();
  if (auto began = session.command("BEGIN ISOLATION LEVEL READ COMMITTED"); !began) {
    return pass_on(began);
  }
  const auto ours = try_lock(session);
  if (!ours) return pass_on(ours);
  Result<std::int64_t> count = 0;
  if (*ours) count = sequence(session, kBatch);
  if (!count) return count;
  if (*count > 0) {
    if (auto told = session.command("NOTIFY renkei_events"); !told) return pass_on(told);
  }
  if (auto committed = session.commit(); !committed) return pass_on(committed);
  return count;
}

void SequencerWorker::run() {
  std::unique_lock lock{mutex_};
  while (!stopping_) {
    lock.unlock();
    const auto count = step();
    // A failed transaction goes with its connection; the next step opens another.
    if (!count) connection_.reset();
    if (connection_ && connection_->session().take_notifications()) on_numbered_();
    lock.lock();
    if (count && *count >= kBatch) continue;
    wake_.wait_for(lock, count ? kInterval : kIntervalAfterFailure, [this] { return stopping_; });
  }
  lock.unlock();
  // What was committed in the last moment is sealed before the end; if the database is away, by
  // whoever comes next.
  if (connection_ && !step()) connection_.reset();
}

}  // namespace renkei::sql
