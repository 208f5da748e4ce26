// A session on an SQLite handle, with the statements it has prepared before.
#pragma once
#include <list>
#include <optional>
#include <string>
#include <unordered_map>

#include "platform/sql/session.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace renkei::sql {

class SqliteSession final : public Session {
 public:
  explicit SqliteSession(sqlite3* handle) : handle_(handle) {}
  ~SqliteSession() override;
  SqliteSession(const SqliteSession&) = delete;
  SqliteSession& operator=(const SqliteSession&) = delete;

  [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
  [[nodiscard]] Result<std::int64_t> run_values(std::string_view statement,
                                                std::span<const Value> values) override;
  [[nodiscard]] Result<void> query_values(std::string_view statement, std::span<const Value> values,
                                          const EachRow& each) override;

  // BEGIN, SAVEPOINT, COMMIT and the like: runs also after a failure.
  [[nodiscard]] Result<void> command(std::string_view statement);
  [[nodiscard]] bool in_transaction() const;
  // The first failure since the last mend(); a transaction with one must not be kept.
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }
  void mend() { failure_.reset(); }

 private:
  struct Prepared {
    std::string text;
    sqlite3_stmt* statement = nullptr;
    int parameters = 0;  // the highest number of one
    bool is_running = false;
  };
  using Place = std::list<Prepared>::iterator;
  class InUse;

  [[nodiscard]] Result<std::int64_t> execute(std::string_view statement,
                                             std::span<const Value> values, const EachRow* each);
  [[nodiscard]] Result<Place> take(std::string_view statement);
  void give_back(Place place);
  void forget(Place place);

  sqlite3* handle_;
  std::optional<Error> failure_;
  std::list<Prepared> cache_;  // most recently used first
  std::unordered_map<std::string_view, Place> by_text_;
};

}  // namespace renkei::sql
