// The outbox as a table: an event is a row of the request's own transaction, so it exists only if
// the change does.
#pragma once
#include <cstdint>
#include <string>

#include "kernel/id.hpp"
#include "kernel/outbox.hpp"

#include "platform/sql/session.hpp"

namespace renkei::sql {

// Which transaction a row was written in, as a number that grows with what a writer has seen: on
// PostgreSQL the transaction's id, on SQLite, where one thread writes, always 0.
[[nodiscard]] Result<std::int64_t> current_turn(Session& session);

// One for each transaction. The row has no number yet: the sequencer gives it (sequencer.hpp).
class SqlOutbox final : public Outbox {
 public:
  // `now` is the machine's time, for the age of the event only.
  SqlOutbox(Session& session, IdSource& ids, Instant now)
      : session_(session), ids_(ids), now_(now) {}

  void add(Event event) override;
  // The first failure of `add`, if any: an apply ends with `return outbox.result();`.
  [[nodiscard]] Result<void> result() const { return result_; }
  // The id of the newest event, empty if there is none: EventTail::wait_heard takes it.
  [[nodiscard]] const std::string& last_id() const { return last_id_; }

 private:
  static constexpr std::int64_t kEventsMax = 500;  // a transaction
  [[nodiscard]] Result<void> insert(const Event& event);

  Session& session_;
  IdSource& ids_;
  Instant now_;
  std::int64_t turn_ = -1;
  std::int64_t line_ = 0;
  std::string last_id_;
  Result<void> result_;
};

}  // namespace renkei::sql
