// Hooks on SQLite, a worker on PostgreSQL.
#include "platform/sql/event_flow.hpp"

namespace renkei::sql {
namespace {

// Everything new is announced; this look is for what an announcement lost on the way.
constexpr std::chrono::milliseconds kSafetyInterval{1'000};

}  // namespace

EventFlow::EventFlow(Database& database, const Location& location)
    : database_(database), tail_(database, kSafetyInterval) {
  const auto wake = [this] { tail_.wake(); };
  if (const auto* server = std::get_if<PostgresLocation>(&location)) {
    worker_ = std::make_unique<SequencerWorker>(server->conninfo, wake);
  } else {
    database_.set_hooks(
        {.before_commit = sequence_all, .after_commit = wake, .on_foreign_change = wake});
  }
}

EventFlow::~EventFlow() {
  if (!worker_) database_.set_hooks({});
}

}  // namespace renkei::sql
