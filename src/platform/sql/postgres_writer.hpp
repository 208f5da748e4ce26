// Runs one change at a time on one PostgreSQL connection, again if the server asks for it.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <random>
#include <string>

#include "platform/sql/database.hpp"
#include "platform/sql/postgres_connection.hpp"

namespace renkei::sql {

class PostgresWriter {
 public:
  static constexpr int kTries = 5;
  static constexpr std::chrono::seconds kPatience{5};

  explicit PostgresWriter(std::string conninfo) : conninfo_(std::move(conninfo)) {}

  // The answer, after the commit. A refusal is recorded in a transaction of its own.
  [[nodiscard]] Result<void> run(const Write& write);

 private:
  struct Outcome {
    Result<void> answer;
    bool try_again = false;
  };
  using Change = std::function<Result<void>(Session&)>;

  [[nodiscard]] Result<void> in_transaction(const Change& change);
  [[nodiscard]] Outcome try_once(const Change& change);
  [[nodiscard]] Outcome commit(PostgresSession& session);
  // Between 5 and 80 ms, growing: two that collided must not collide again.
  void wait_before(int attempt);

  std::string conninfo_;
  std::unique_ptr<PostgresConnection> connection_;
  std::minstd_rand random_{std::random_device{}()};
};

}  // namespace renkei::sql
