// The clients of one core that listen to a reply which does not end. Their requests' coroutines,
// parsers and buffers have gone: a client costs a socket and its place in a channel, and being told
// something costs one send(). Internal to the server; on its core's thread only.
#pragma once
#include <array>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <unordered_map>
#include <vector>

#include "platform/http/channel.hpp"
#include "platform/http/stream.hpp"

namespace renkei::http {

class Core;

class ListenerRoom {
 public:
  explicit ListenerRoom(Core& core);
  ~ListenerRoom();
  ListenerRoom(const ListenerRoom&) = delete;
  ListenerRoom& operator=(const ListenerRoom&) = delete;

  // The head of the reply has been written.
  void enter(std::shared_ptr<Stream> stream, std::shared_ptr<Listener> listener);
  // The channel's word at this position is new.
  void tell(const Channel& channel, std::uint64_t position, const Frame& frame);
  void end(std::uint64_t number, Frame last);
  void close_all();
  [[nodiscard]] bool is_empty() const { return clients_.empty(); }

 private:
  using Time = std::chrono::steady_clock::time_point;
  // A line with TLS: it lives until what was begun on it has ended, also when the client has gone.
  struct SecureLine {
    std::shared_ptr<Stream> stream;
    std::array<char, 64> waste{};
  };
  struct Client {
    Client(boost::asio::ip::tcp::socket from, std::uint64_t named, std::shared_ptr<Listener> whom)
        : socket(std::move(from)), number(named), listener(std::move(whom)) {}
    boost::asio::ip::tcp::socket socket;  // without TLS
    std::shared_ptr<SecureLine> secure;   // with it
    std::uint64_t number;
    std::shared_ptr<Listener> listener;
    Frame sending;  // what the socket has not taken yet, from `sent` on
    Frame last;     // the end was said: after this word it is closed
    std::size_t sent = 0;
    std::size_t seat = 0;  // in its channel's list
    Time stuck_since = {};
    bool is_stuck = false;
  };
  using Seats = std::vector<Client*>;
  enum class Sent : std::uint8_t { all, part, failed };  // part: the rest follows by itself

  // Sends what there is until all is said or the socket is full. False: the client has gone.
  [[nodiscard]] bool pump(Client& client);
  [[nodiscard]] Sent send(Client& client, const Frame& frame);
  void send_securely(Client& client, const Frame& frame);
  void wait_until_writable(Client& client);
  void watch_for_leaving(Client& client);
  void watch_securely(Client& client);
  void go_on(std::uint64_t number, std::size_t sent);
  void leave(std::uint64_t number);
  void beat();
  void wait_for_beat();

  Core& core_;
  std::unordered_map<std::uint64_t, std::unique_ptr<Client>> clients_;
  std::unordered_map<const Channel*, Seats> seats_;
  std::uint64_t next_ = 1;
  boost::asio::steady_timer timer_;
  std::uint64_t beats_ = 0;
  bool is_beating_ = false;
  const Frame ping_;
};

}  // namespace renkei::http
