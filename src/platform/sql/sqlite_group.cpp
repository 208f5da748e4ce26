// Group commit: BEGIN IMMEDIATE, a savepoint each, the hook, COMMIT.
#include "platform/sql/sqlite_group.hpp"

#include "platform/sql/guarded.hpp"

namespace renkei::sql {

std::vector<Result<void>> SqliteGroup::run(std::span<const WaitingWrite> writes) {
  if (auto answers = together(writes)) return *std::move(answers);
  // Another process held the file for five seconds. Waiting again for each would only add to it.
  if (!has_begun_) {
    return Answers(writes.size(), fail(ErrorKind::unavailable, "sql.unavailable"));
  }
  // One of them may have spoilt the group for all, so each gets a transaction of its own, once.
  Answers answers;
  for (const WaitingWrite& each : writes) {
    auto answer = together({&each, 1});
    answers.push_back(answer ? std::move(answer->front())
                             : Result<void>{fail(ErrorKind::unavailable, "sql.unavailable")});
  }
  return answers;
}

std::optional<SqliteGroup::Answers> SqliteGroup::together(std::span<const WaitingWrite> writes) {
  session_.mend();
  has_begun_ = session_.command("BEGIN IMMEDIATE").has_value();
  if (!has_begun_) return std::nullopt;
  Answers answers;
  for (const WaitingWrite& each : writes) {
    answers.push_back(one(each.write));
    // SQLite ends the transaction by itself when the disk is full or memory is short. Going on
    // would commit each further statement by itself.
    if (!session_.in_transaction()) return std::nullopt;
  }
  if (!seal_and_commit()) {
    roll_back();
    return std::nullopt;
  }
  return answers;
}

Result<void> SqliteGroup::one(const Write& write) {
  auto answer = in_savepoint(write.apply);
  if (answer || !write.refused || !session_.in_transaction()) return answer;
  const auto recorded =
      in_savepoint([&](Session& session) { return write.refused(session, answer.error()); });
  return tl::unexpected<Error>{answer_after_hook(answer.error(), recorded)};
}

Result<void> SqliteGroup::in_savepoint(const std::function<Result<void>(Session&)>& change) {
  if (auto began = session_.command("SAVEPOINT request"); !began) return began;
  auto answer = guarded([&] { return change(session_); });
  if (answer && session_.failure()) answer = tl::unexpected<Error>{*session_.failure()};
  session_.mend();
  if (!session_.in_transaction()) return answer;
  if (!answer) {
    // All statements are reset by now: InUse does it before `change` can return.
    if (auto back = session_.command("ROLLBACK TO request"); !back) roll_back();
  }
  if (!session_.in_transaction()) return answer;
  if (auto released = session_.command("RELEASE request"); !released) {
    roll_back();
    return released;
  }
  return answer;
}

bool SqliteGroup::seal_and_commit() {
  if (hooks_.before_commit) {
    const auto sealed = guarded([&] { return hooks_.before_commit(session_); });
    if (!sealed || session_.failure()) {
      log::error("sql.before_commit_failed",
                 {{"reason", sealed ? "sql.after_failure" : sealed.error().reason.key()}});
      return false;
    }
  }
  if (!session_.command("COMMIT")) return false;
  if (hooks_.after_commit) {
    (void)guarded([&]() -> Result<void> {
      hooks_.after_commit();
      return {};
    });
  }
  return true;
}

void SqliteGroup::roll_back() {
  session_.mend();
  if (session_.in_transaction()) (void)session_.command("ROLLBACK");
}

}  // namespace renkei::sql
