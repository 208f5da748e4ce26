// Threads and pool around the PostgreSQL sessions.
#include "platform/sql/postgres_database.hpp"

#include "platform/sql/guarded.hpp"
#include "platform/sql/postgres_writer.hpp"

namespace renkei::sql {
namespace {

constexpr std::chrono::milliseconds kPatience{1000};

// Ends the snapshot however the look ends.
class Snapshot {
 public:
  explicit Snapshot(PostgresSession& session) : session_(session) {}
  ~Snapshot() {
    if (session_.is_connected()) (void)session_.command("ROLLBACK");
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  PostgresSession& session_;
};

}  // namespace

Result<std::unique_ptr<PostgresDatabase>> PostgresDatabase::open(Options options) {
  std::unique_ptr<PostgresDatabase> database{new PostgresDatabase{std::move(options)}};
  auto reached = database->readers_.take();
  if (!reached) return pass_on(reached);
  return database;
}

PostgresDatabase::PostgresDatabase(Options options)
    : options_(std::move(options)),
      readers_(options_.readers, [this] { return PostgresConnection::open(options_.conninfo); }) {
  for (std::size_t count = 0; count < options_.writers; ++count) {
    writers_.emplace_back([this] { work(); });
  }
}

PostgresDatabase::~PostgresDatabase() {
  queue_.close();
  for (std::thread& each : writers_) each.join();
}

void PostgresDatabase::write_async(Write write, std::function<void(Result<void>)> done) {
  queue_.push({std::move(write), std::move(done)});
}

void PostgresDatabase::work() {
  PostgresWriter writer{options_.conninfo};
  while (!queue_.is_finished()) {
    for (const WaitingWrite& each : queue_.take(1, kPatience)) {
      const auto answer = writer.run(each.write);
      queue_.count(1);
      (void)guarded([&]() -> Result<void> {
        each.done(answer);
        return {};
      });
    }
  }
}

Result<void> PostgresDatabase::read(const std::function<Result<void>(Session&)>& look) {
  constexpr const char* kBegin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
  // A look that has begun is not run twice, for it may have collected rows; but idle connections
  // that died are replaced before it begins.
  for (std::size_t attempt = 0; attempt <= options_.readers; ++attempt) {
    auto lease = readers_.take();
    if (!lease) return pass_on(lease);
    PostgresSession& session = (*lease)->session();
    session.mend();
    if (!session.command(kBegin)) {
      lease->drop();
      continue;
    }
    auto seen = [&] {
      const Snapshot snapshot{session};
      auto answer = look(session);
      if (answer && session.failure())
        return Result<void>{tl::unexpected<Error>{*session.failure()}};
      return answer;
    }();
    if (!session.is_connected()) lease->drop();
    return seen;
  }
  return fail(ErrorKind::unavailable, "sql.unavailable");
}

}  // namespace renkei::sql
