// A hub's database on a PostgreSQL server: a few writing threads, each with its connection, and a
// pool of readers. Lost connections are opened again by themselves.
#pragma once
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "platform/sql/connection_pool.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/postgres_connection.hpp"
#include "platform/sql/write_queue.hpp"

namespace renkei::sql {

class PostgresDatabase final : public Database, public WatchedWriter {
 public:
  struct Options {
    std::string conninfo;
    std::size_t writers = 4;
    std::size_t readers = 4;
  };

  // Fails at once if the server cannot be reached.
  [[nodiscard]] static Result<std::unique_ptr<PostgresDatabase>> open(Options options);
  // Finishes what waits in the queue.
  ~PostgresDatabase() override;

  [[nodiscard]] Engine engine() const override { return Engine::postgresql; }
  void set_hooks(Hooks /*none is called here*/) override {}
  void write_async(Write write, std::function<void(Result<void>)> done) override;
  [[nodiscard]] WriterFigures writer_figures() const override { return queue_.figures(); }
  [[nodiscard]] Result<void> read(const std::function<Result<void>(Session&)>& look) override;

 private:
  explicit PostgresDatabase(Options options);
  void work();

  Options options_;
  ConnectionPool<PostgresConnection> readers_;
  WriteQueue queue_;
  std::vector<std::thread> writers_;
};

}  // namespace renkei::sql
