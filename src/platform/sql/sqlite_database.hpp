// The embedded database of one hub: an encrypted file, one writer thread, several readers.
#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>

#include "platform/crypto/key.hpp"
#include "platform/sql/connection_pool.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/sqlite_connection.hpp"
#include "platform/sql/sqlite_session.hpp"
#include "platform/sql/write_queue.hpp"

namespace renkei::sql {

class SqliteDatabase final : public Database, public WatchedWriter {
 public:
  struct Options {
    std::filesystem::path path;
    crypto::Key key;
    std::size_t readers = 4;
    Hooks hooks = {};
  };

  [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>> open(Options options);
  // Finishes what waits in the queue.
  ~SqliteDatabase() override;

  [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
  void set_hooks(Hooks hooks) override;
  void write_async(Write write, std::function<void(Result<void>)> done) override;
  [[nodiscard]] WriterFigures writer_figures() const override { return queue_.figures(); }
  [[nodiscard]] Result<void> read(const std::function<Result<void>(Session&)>& look) override;

 private:
  // A handle and the session on it; the statements go before the handle.
  struct Line {
    std::unique_ptr<SqliteConnection> connection;
    SqliteSession session;
  };
  [[nodiscard]] static Result<std::unique_ptr<Line>> open_line(const Options& options,
                                                               SqliteConnection::Use use);

  SqliteDatabase(Options options, std::unique_ptr<Line> writer);
  void work();
  void look_for_foreign_change();
  [[nodiscard]] std::int64_t data_version();

  Options options_;
  std::unique_ptr<Line> writer_;
  ConnectionPool<Line> readers_;
  WriteQueue queue_;
  std::mutex hooks_mutex_;
  std::int64_t data_version_ = 0;
  std::chrono::steady_clock::time_point next_look_;
  std::thread thread_;
};

}  // namespace renkei::sql
