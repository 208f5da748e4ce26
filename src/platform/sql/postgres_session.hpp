// A session on a PostgreSQL connection, with the statements it has prepared before.
#pragma once
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "platform/sql/session.hpp"

struct pg_conn;
struct pg_result;

namespace renkei::sql {

class PostgresSession final : public Session {
 public:
  // Borrows the connection.
  explicit PostgresSession(pg_conn* connection) : connection_(connection) {}

  [[nodiscard]] Engine engine() const override { return Engine::postgresql; }
  [[nodiscard]] Result<std::int64_t> run_values(std::string_view statement,
                                                std::span<const Value> values) override;
  [[nodiscard]] Result<void> query_values(std::string_view statement, std::span<const Value> values,
                                          const EachRow& each) override;

  // BEGIN, COMMIT and the like: runs also after a failure.
  [[nodiscard]] Result<void> command(const char* statement);
  // COMMIT; a transaction that the server had given up answers ROLLBACK, which is a failure.
  [[nodiscard]] Result<void> commit();
  [[nodiscard]] bool is_connected() const;
  // Takes what NOTIFY has brought since the last look; true if there was any.
  [[nodiscard]] bool take_notifications();
  // The failure could go away by running the transaction again.
  [[nodiscard]] bool must_run_again() const { return must_run_again_; }
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }
  // Ready for the next transaction.
  void mend();

 private:
  struct Forget {
    void operator()(pg_result* result) const;
  };
  using Answer = std::unique_ptr<pg_result, Forget>;
  struct Prepared {
    std::string text;
    std::string name;
  };

  [[nodiscard]] Result<Answer> execute(std::string_view statement, std::span<const Value> values);
  [[nodiscard]] Result<std::string> prepare(std::string_view statement);
  [[nodiscard]] tl::unexpected<Error> failure_of(const pg_result* result,
                                                 std::string_view statement);

  pg_conn* connection_;
  std::optional<Error> failure_;
  bool must_run_again_ = false;
  std::int64_t prepared_count_ = 0;
  std::list<Prepared> cache_;  // most recently used first
  std::unordered_map<std::string_view, std::list<Prepared>::iterator> by_text_;
};

}  // namespace renkei::sql
