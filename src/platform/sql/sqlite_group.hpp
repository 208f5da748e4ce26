// Many requests, one COMMIT: a group shares the cost of reaching the disk, yet each request in it
// succeeds or fails alone.
#pragma once
#include <span>
#include <vector>

#include "platform/sql/database.hpp"
#include "platform/sql/sqlite_session.hpp"
#include "platform/sql/write_queue.hpp"

namespace renkei::sql {

class SqliteGroup {
 public:
  static constexpr std::size_t kMost = 64;

  SqliteGroup(SqliteSession& session, const Hooks& hooks) : session_(session), hooks_(hooks) {}

  // One answer a write, in their order; whatever succeeded is on the disk by then.
  [[nodiscard]] std::vector<Result<void>> run(std::span<const WaitingWrite> writes);

 private:
  using Answers = std::vector<Result<void>>;
  // Nothing if the group was lost as a whole (disk full, I/O, memory, COMMIT refused).
  [[nodiscard]] std::optional<Answers> together(std::span<const WaitingWrite> writes);
  [[nodiscard]] Result<void> one(const Write& write);
  [[nodiscard]] Result<void> in_savepoint(const std::function<Result<void>(Session&)>& change);
  [[nodiscard]] bool seal_and_commit();
  void roll_back();

  SqliteSession& session_;
  const Hooks& hooks_;
  bool has_begun_ = false;
};

}  // namespace renkei::sql
