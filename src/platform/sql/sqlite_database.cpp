// The writer thread and the readers.
#include "platform/sql/sqlite_database.hpp"

#include "platform/sql/guarded.hpp"
#include "platform/sql/sqlite_group.hpp"

namespace renkei::sql {
namespace {

// How often a command beside the running server is looked for.
constexpr std::chrono::milliseconds kForeignChangeEvery{200};

// Ends the snapshot however the look ends.
class Snapshot {
 public:
  explicit Snapshot(SqliteSession& session) : session_(session) {}
  ~Snapshot() {
    session_.mend();
    if (session_.in_transaction()) (void)session_.command("ROLLBACK");
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  SqliteSession& session_;
};

}  // namespace

Result<std::unique_ptr<SqliteDatabase::Line>> SqliteDatabase::open_line(const Options& options,
                                                                        SqliteConnection::Use use) {
  auto connection = SqliteConnection::open(options.path, options.key, use);
  if (!connection) return pass_on(connection);
  auto* handle = (*connection)->handle();
  return std::unique_ptr<Line>{new Line{std::move(*connection), SqliteSession{handle}}};
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(Options options) {
  auto writer = open_line(options, SqliteConnection::Use::writer);
  if (!writer) return pass_on(writer);
  return std::unique_ptr<SqliteDatabase>{
      new SqliteDatabase{std::move(options), std::move(*writer)}};
}

SqliteDatabase::SqliteDatabase(Options options, std::unique_ptr<Line> writer)
    : options_(std::move(options)), writer_(std::move(writer)), readers_(options_.readers, [this] {
        return open_line(options_, SqliteConnection::Use::reader);
      }) {
  data_version_ = data_version();
  thread_ = std::thread{[this] { work(); }};
}

SqliteDatabase::~SqliteDatabase() {
  queue_.close();
  thread_.join();
}

void SqliteDatabase::set_hooks(Hooks hooks) {
  const std::scoped_lock lock{hooks_mutex_};
  options_.hooks = std::move(hooks);
}

void SqliteDatabase::write_async(Write write, std::function<void(Result<void>)> done) {
  queue_.push({std::move(write), std::move(done)});
}

void SqliteDatabase::work() {
  while (!queue_.is_finished()) {
    auto group = queue_.take(SqliteGroup::kMost, kForeignChangeEvery);
    const std::scoped_lock lock{hooks_mutex_};
    if (!group.empty()) {
      const auto answers = SqliteGroup{writer_->session, options_.hooks}.run(group);
      queue_.count(group.size());
      for (std::size_t at = 0; at < group.size(); ++at) {
        (void)guarded([&]() -> Result<void> {
          group[at].done(answers[at]);
          return {};
        });
      }
    }
    look_for_foreign_change();
  }
}

// SQLite counts up the data version of a connection only when another one has committed.
std::int64_t SqliteDatabase::data_version() {
  std::int64_t version = 0;
  writer_->session.mend();
  (void)writer_->session.query("PRAGMA data_version", [&](const Row& row) -> Result<void> {
    version = row.integer(0);
    return {};
  });
  return version;
}

void SqliteDatabase::look_for_foreign_change() {
  const auto now = std::chrono::steady_clock::now();
  if (now < next_look_) return;
  next_look_ = now + kForeignChangeEvery;
  const auto version = data_version();
  if (version == data_version_) return;
  data_version_ = version;
  if (!options_.hooks.on_foreign_change) return;
  (void)guarded([&]() -> Result<void> {
    options_.hooks.on_foreign_change();
    return {};
  });
}

Result<void> SqliteDatabase::read(const std::function<Result<void>(Session&)>& look) {
  auto lease = readers_.take();
  if (!lease) return pass_on(lease);
  SqliteSession& session = (*lease)->session;
  const Snapshot snapshot{session};
  if (auto began = session.command("BEGIN"); !began) return began;
  auto seen = look(session);
  if (seen && session.failure()) return tl::unexpected<Error>{*session.failure()};
  return seen;
}

}  // namespace renkei::sql
