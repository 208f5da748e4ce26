// Events of one hub from commit to listener: the right sequencer for its engine, and the tail.
#pragma once
#include <memory>

#include "platform/sql/event_tail.hpp"
#include "platform/sql/open.hpp"
#include "platform/sql/sequencer.hpp"

namespace renkei::sql {

// One for each hub and process, after the migrations and before the first write; goes before the
// database does. Commands that write need it too, else their rows wait for the server to number
// them.
class EventFlow {
 public:
  EventFlow(Database& database, const Location& location);
  ~EventFlow();
  EventFlow(const EventFlow&) = delete;
  EventFlow& operator=(const EventFlow&) = delete;

  [[nodiscard]] EventTail& tail() { return tail_; }

 private:
  Database& database_;
  EventTail tail_;
  std::unique_ptr<SequencerWorker> worker_;  // on PostgreSQL
};

}  // namespace renkei::sql
