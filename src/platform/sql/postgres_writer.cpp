// SERIALIZABLE transactions with retries.
#include "platform/sql/postgres_writer.hpp"

#include <thread>

#include "platform/sql/guarded.hpp"

namespace renkei::sql {

Result<void> PostgresWriter::run(const Write& write) {
  auto answer = in_transaction(write.apply);
  // Without a server there is nothing to record it in.
  if (answer || !write.refused || !connection_) return answer;
  const auto recorded =
      in_transaction([&](Session& session) { return write.refused(session, answer.error()); });
  return tl::unexpected<Error>{answer_after_hook(answer.error(), recorded)};
}

Result<void> PostgresWriter::in_transaction(const Change& change) {
  const auto until = std::chrono::steady_clock::now() + kPatience;
  for (int attempt = 1;; ++attempt) {
    auto outcome = try_once(change);
    if (!outcome.try_again) return outcome.answer;
    // A server that does not answer must not be waited for five times over.
    const bool is_late = std::chrono::steady_clock::now() > until;
    if (attempt == kTries || is_late) return fail(ErrorKind::unavailable, "sql.unavailable");
    wait_before(attempt + 1);
  }
}

PostgresWriter::Outcome PostgresWriter::try_once(const Change& change) {
  if (!connection_) {
    auto opened = PostgresConnection::open(conninfo_);
    if (!opened) return {pass_on(opened), opened.error().kind == ErrorKind::unavailable};
    connection_ = std::move(*opened);
  }
  PostgresSession& session = connection_->session();
  session.mend();
  if (auto began = session.command("BEGIN ISOLATION LEVEL SERIALIZABLE"); !began) {
    // Most likely a connection that died while nobody used it.
    connection_.reset();
    return {began, true};
  }
  auto answer = guarded([&] { return change(session); });
  if (answer && session.failure()) answer = tl::unexpected<Error>{*session.failure()};
  const bool again = session.must_run_again();
  if (answer && !again) return commit(session);
  if (!session.is_connected() || !session.command("ROLLBACK")) connection_.reset();
  return {answer, again};
}

PostgresWriter::Outcome PostgresWriter::commit(PostgresSession& session) {
  auto committed = session.commit();
  if (committed) return {committed, false};
  const bool lost = !session.is_connected();
  const bool again = session.must_run_again() && !lost;
  if (lost || !session.command("ROLLBACK")) connection_.reset();
  // With the connection lost nobody knows whether the commit happened. Running it again could do it
  // twice; the caller's own retry is recognised by its key.
  if (!again) return {fail(ErrorKind::unavailable, "sql.unavailable"), false};
  return {committed, true};
}

void PostgresWriter::wait_before(int attempt) {
  std::uniform_int_distribution<int> milliseconds{5, 5 * (1 << (attempt - 1))};
  std::this_thread::sleep_for(std::chrono::milliseconds{milliseconds(random_)});
}

}  // namespace renkei::sql
