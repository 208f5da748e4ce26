// One hub's database: many readers, one way to write. An answer is given only after the commit.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "platform/sql/session.hpp"

namespace renkei::sql {

// One request's change. `apply` does SQL only, ends within 50 ms and 500 rows, has no effect
// outside the transaction and may therefore be run again. If it refuses, its savepoint is rolled
// back and `refused` (may be empty) is run after that, in the same group, to leave the audit row of
// the refusal.
struct Write {
  std::function<Result<void>(Session&)> apply;
  std::function<Result<void>(Session&, const Error&)> refused = {};
};

// What runs beside the writes of an SQLite database, on its writer thread. PostgreSQL has several
// writing processes, so its sequencer is a worker of its own and none of these is called there.
struct Hooks {
  // Inside every group, just before its COMMIT: numbers events, seals audit rows. If it fails, the
  // group is rolled back and each request is run once more alone.
  std::function<Result<void>(Session&)> before_commit = {};
  // After a COMMIT that succeeded, before the callers are answered.
  std::function<void()> after_commit = {};
  // Another process (a command beside the running server) has committed.
  std::function<void()> on_foreign_change = {};
};

class Database {
 public:
  virtual ~Database() = default;
  [[nodiscard]] virtual Engine engine() const = 0;

  // Replaces the hooks from the next group on; returns when the old ones run no more. Set them
  // after the migrations, for they need tables. Not from inside a hook, `apply` or `done`.
  virtual void set_hooks(Hooks hooks) = 0;

  // Queues the change; `done` is called once, from the database's own thread, after the commit or
  // the refusal. A full queue (1,000) answers `unavailable` at once. Keep `done` short: post, don't
  // work.
  virtual void write_async(Write write, std::function<void(Result<void>)> done) = 0;
  // The same, waiting. Not from inside `apply` or `done`.
  [[nodiscard]] Result<void> write(Write write);

  // Runs `look` on one snapshot, on the caller's thread.
  [[nodiscard]] virtual Result<void> read(const std::function<Result<void>(Session&)>& look) = 0;
};

// write() for a change that gives something back.
template <class T>
[[nodiscard]] Result<T> write_for(Database& database,
                                  const std::function<Result<T>(Session&)>& apply) {
  Result<T> answer = fail(ErrorKind::fault, "sql.not_run");
  auto written = database.write({.apply = [&](Session& session) -> Result<void> {
    answer = apply(session);
    if (!answer) return pass_on(answer);
    return {};
  }});
  if (!written) return pass_on(written);
  return answer;
}

// read() for a look that gives something back.
template <class T>
[[nodiscard]] Result<T> read_for(Database& database,
                                 const std::function<Result<T>(Session&)>& look) {
  Result<T> answer = fail(ErrorKind::fault, "sql.not_run");
  auto seen = database.read([&](Session& session) -> Result<void> {
    answer = look(session);
    if (!answer) return pass_on(answer);
    return {};
  });
  if (!seen) return pass_on(seen);
  return answer;
}

}  // namespace renkei::sql
