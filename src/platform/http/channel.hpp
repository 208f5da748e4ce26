// Replies that do not end (server-sent events). A Channel holds what everyone in it is told, in
// order, each word encoded once; a Listener is one client's place in it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace renkei::http {

class Channel;
class Mailbox;

// The bytes of one event, shared by all clients they are sent to.
using Frame = std::shared_ptr<const std::string>;

// Line ends are not allowed in any part. Without an id the client keeps the one it had.
[[nodiscard]] Frame event_frame(std::string_view id, std::string_view event, std::string_view data);

// Goes into Reply::listener: the reply then lasts until the client leaves or `end` is called.
class Listener {
 public:
  // `held` is let go when the connection has gone: for those who count.
  Listener(std::shared_ptr<Channel> channel, std::uint64_t position, Frame first,
           std::shared_ptr<void> held);
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  // From any thread, once: a last word, then the connection is closed.
  void end(Frame last);

  // For the server, when the connection is there: where to call it. If the end has been said by
  // then, gives the last word.
  [[nodiscard]] Frame attach(std::shared_ptr<Mailbox> mailbox, std::uint64_t number);
  // The next word in turn; nothing if all has been said. Only on the server's thread.
  [[nodiscard]] Frame next();
  // True if the word at this position, and no other, is the next: it is then taken as heard.
  [[nodiscard]] bool takes(std::uint64_t position);
  [[nodiscard]] const std::shared_ptr<Channel>& channel() const { return channel_; }

 private:
  std::shared_ptr<Channel> channel_;
  std::uint64_t position_;  // heard up to here
  Frame first_;
  std::shared_ptr<void> held_;
  std::mutex mutex_;  // guards what follows
  std::shared_ptr<Mailbox> mailbox_;
  std::uint64_t number_ = 0;
  Frame last_;
};

// All who may know the same. A client that was away and names the last event it heard is told what
// came since; if that is no longer known, or it reads too slowly, it is told `reset` instead, which
// means: read everything again.
class Channel : public std::enable_shared_from_this<Channel> {
 public:
  static constexpr std::size_t kKeptMax = 256;  // events

  // `origin` is the id of the place before the first event.
  explicit Channel(std::string origin) : last_id_(origin), before_kept_(std::move(origin)) {}

  // From any thread, in the order of the calls.
  void send(std::string id, std::string_view event, std::string_view data);

  // An empty `last_event_id` is one who comes for the first time: told `hello`, so that there is an
  // id to come back with.
  [[nodiscard]] std::shared_ptr<Listener> join(std::string_view last_event_id,
                                               std::shared_ptr<void> held = {});

  // What stands after this position; moves it on. Nothing at the end.
  [[nodiscard]] Frame after(std::uint64_t& position) const;

  // A core of the server has listeners of this channel; or has none any more.
  void add(const std::shared_ptr<Mailbox>& mailbox);
  void remove(const std::shared_ptr<Mailbox>& mailbox);

 private:
  struct Said {
    std::string id;
    Frame frame;
  };
  [[nodiscard]] Frame told(std::string_view event) const {
    return event_frame(last_id_, event, {});
  }

  mutable std::mutex mutex_;
  std::string last_id_;
  std::uint64_t end_ = 0;    // position of the newest
  std::string before_kept_;  // the id before the oldest of `kept_`
  std::deque<Said> kept_;    // the newest is the last
  std::vector<std::shared_ptr<Mailbox>> mailboxes_;
};

}  // namespace renkei::http
