// A database whose n-th call fails, for every n: whatever a verb does, a failure in the middle must
// leave neither row nor event.
#pragma once
#include <functional>

#include "platform/sql/database.hpp"

namespace renkei::testkit {

class FaultyDatabase final : public sql::Database {
 public:
  explicit FaultyDatabase(sql::Database& inner) : inner_(inner) {}

  // From now on this statement of each write (the first is 1) answers `unavailable`
  // "sql.unavailable" instead of being run; 0 for none.
  void fail_at(int call) { fail_at_ = call; }
  // How many statements the last write ran or tried.
  [[nodiscard]] int calls() const { return calls_; }

  [[nodiscard]] sql::Engine engine() const override { return inner_.engine(); }
  void set_hooks(sql::Hooks hooks) override { inner_.set_hooks(std::move(hooks)); }
  void write_async(sql::Write write, std::function<void(Result<void>)> done) override;
  [[nodiscard]] Result<void> read(const std::function<Result<void>(sql::Session&)>& look) override {
    return inner_.read(look);
  }

 private:
  sql::Database& inner_;
  int fail_at_ = 0;
  int calls_ = 0;
};

// All tables of a database with all their rows, as text that can be compared.
[[nodiscard]] std::string content_of(sql::Database& database);

// Runs `verb` with its first statement failing, then its second, until it succeeds. Each failed
// attempt must answer an error and leave the content as it was. Gives how many failures it
// survived.
[[nodiscard]] int survived_failures(sql::Database& database,
                                    const std::function<Result<void>(sql::Database&)>& verb);

}  // namespace renkei::testkit
