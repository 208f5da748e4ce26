// Live updates of one hub: follows its events and tells each screen which topics changed, never
// what, whom or how much. Who may not see a change is told nothing, at no time.
#pragma once
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"

#include "platform/http/channel.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/event_tail.hpp"

#include "features/directory_search/directory_index.hpp"
#include "features/identity/identity_verbs_actions.hpp"

namespace renkei::app {

class Live {
 public:
  struct Limits {
    std::size_t guests = 12'000;
    std::size_t guests_of_session = 8;  // browsers open one each; some tabs cannot share
    // One audience is told something at most this often: an import must not be a storm.
    std::chrono::milliseconds between{250};
    std::chrono::milliseconds look_at_sessions{5'000};
  };

  Live(sql::Database& database, const directory_search::DirectoryIndex& index,
       const SystemClock& clock, const identity::HubFacts& facts, Limits limits);
  ~Live();
  Live(const Live&) = delete;
  Live& operator=(const Live&) = delete;

  // After the index listens to the same tail: a change is told when it can be read.
  void start(sql::EventTail& tail, std::int64_t after);
  // Nobody is told anything any more; the server closes the lines.
  void stop();

  // One more screen of a session. `unavailable` ("live.too_many", "live.too_many_of_session").
  [[nodiscard]] Result<std::shared_ptr<http::Listener>> join(const Actor& actor, std::string token,
                                                             std::string_view last_event_id);
  [[nodiscard]] std::size_t guests() const { return *guests_; }

 private:
  using Time = std::chrono::steady_clock::time_point;
  // All who are shown the same: those of one level, and those of one facility among them; the hub's
  // own staff hear of everything else as well.
  struct Audience {
    Level level = Level::public_;
    bool is_hub_staff = false;
    std::string facility;
    std::shared_ptr<http::Channel> channel;
    std::set<std::string, std::less<>> topics = {};  // to be told
    bool must_reset = false;
    Time next = {};  // not before
  };
  struct Guest {
    std::weak_ptr<http::Listener> listener;
    Actor actor;
    std::string token;
  };

  void hear(const sql::EventPage& page);
  void run();
  [[nodiscard]] Audience& audience_of(const Actor& actor);
  // Tells what is due; gives when something else will be.
  [[nodiscard]] Time tell(Time now);
  // Of those still there; who has gone is forgotten.
  [[nodiscard]] std::map<std::string, Guest> one_guest_of_each_session();
  void look_at_sessions();

  sql::Database& database_;
  const directory_search::DirectoryIndex& index_;
  const SystemClock& clock_;
  const identity::HubFacts& facts_;
  Limits limits_;
  // Shared with the listeners, which may be let go after this is.
  std::shared_ptr<std::atomic<std::size_t>> guests_ = std::make_shared<std::atomic<std::size_t>>(0);
  sql::EventTail* tail_ = nullptr;
  int listener_ = 0;
  std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  std::map<std::tuple<Level, bool, std::string>, Audience> audiences_;
  std::map<std::string, std::vector<Guest>> sessions_;  // by session id
  std::map<Level, std::uint64_t> news_;                 // the index's, when last looked at
  bool must_look_ = false;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace renkei::app
