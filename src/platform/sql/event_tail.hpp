// Follows the numbered events: for the search index, live updates and other nodes.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "platform/sql/database.hpp"

namespace renkei::sql {

// An event as it stands in the table. `seq` stays inside: shown outside it would count changes that
// the viewer may not know of; outside an event is named by its random id.
struct NumberedEvent {
  std::int64_t seq = 0;
  std::string id;
  std::string topic;
  std::string subject;
};

// The number of the newest event; a snapshot read in the same session holds all up to it.
[[nodiscard]] Result<std::int64_t> newest_event(Session& session);

struct EventPage {
  bool too_old = false;  // events after the number asked for are cleaned away: begin anew ("reset")
  std::vector<NumberedEvent> events = {};  // in order
  std::int64_t up_to = 0;                  // the number from which to ask on
};
// Events after `seq`, the oldest `most` (at most 1,000) of them.
[[nodiscard]] Result<EventPage> events_after(Session& session, std::int64_t seq, std::int64_t most);

// The number of the event with this id (`Last-Event-ID`); nothing if it is unknown or cleaned away,
// which means reset.
[[nodiscard]] Result<std::optional<std::int64_t>> number_of_event(Session& session,
                                                                  std::string_view id);

// One for each hub and process: a thread that reads new events once and hands them to everyone who
// listens. Listeners run on that thread one after another and must be quick; each event comes
// to a listener exactly once and in order, unless `too_old` says that some were missed.
class EventTail {
 public:
  using Listener = std::function<void(const EventPage&)>;

  // Looks when woken, and every `interval` for what other processes wrote.
  EventTail(Database& database, std::chrono::milliseconds interval);
  ~EventTail();
  EventTail(const EventTail&) = delete;
  EventTail& operator=(const EventTail&) = delete;

  // Hears events with a number above `after`. Gives a number for `forget`.
  [[nodiscard]] int listen(std::int64_t after, Listener listener);
  // After it returns the listener runs no more. Not from inside a listener.
  void forget(int listener);
  // Waits until the listener has heard this event, which was committed: whoever wrote reads their
  // own write then. False after `at_most`, or if the event is gone.
  [[nodiscard]] bool wait_heard(int listener, std::string_view event_id,
                                std::chrono::milliseconds at_most);
  // Something was committed: look now. Cheap, from any thread.
  void wake();

 private:
  struct Hearer {
    std::int64_t heard = 0;
    Listener listener;
  };
  void run();
  // False if nothing new was found.
  [[nodiscard]] bool look();

  Database& database_;
  std::chrono::milliseconds interval_;
  std::mutex mutex_;  // guards what follows; listeners run without it
  std::condition_variable changed_;
  std::map<int, std::shared_ptr<Hearer>> hearers_;
  int next_ = 1;
  int running_ = 0;  // the hearer whose listener runs
  bool woken_ = true;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace renkei::sql
