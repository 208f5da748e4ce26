// Inserts events without a number.
#include "platform/sql/outbox_sql.hpp"

namespace renkei::sql {

Result<std::int64_t> current_turn(Session& session) {
  if (session.engine() == Engine::sqlite) return 0;
  std::int64_t turn = 0;
  auto asked = session.query("SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)",
                             [&](const Row& row) -> Result<void> {
                               turn = row.integer(0);
                               return {};
                             });
  if (!asked) return pass_on(asked);
  return turn;
}

void SqlOutbox::add(Event event) {
  if (!result_) return;
  result_ = insert(event);
}

Result<void> SqlOutbox::insert(const Event& event) {
  if (line_ == kEventsMax) return fail(ErrorKind::fault, "outbox.too_many_events");
  if (turn_ < 0) {
    const auto turn = current_turn(session_);
    if (!turn) return pass_on(turn);
    turn_ = *turn;
  }
  last_id_ = ids_.next();
  auto inserted = session_.run(
      "INSERT INTO outbox (id, turn, line, topic, subject, at) VALUES ($1, $2, $3, $4, $5, $6)",
      last_id_, turn_, line_++, event.topic, event.subject, now_);
  if (!inserted) return pass_on(inserted);
  return {};
}

}  // namespace renkei::sql
