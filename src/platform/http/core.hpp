// One thread of the server: its own event loop, its own acceptor on the shared port, its own
// connections. Nothing here is touched by another thread except the mailbox. Internal to the
// server.
#pragma once
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "platform/http/listener_room.hpp"
#include "platform/http/server.hpp"
#include "platform/http/tls.hpp"

namespace renkei::http {

class Connection;
class Core;

// What all cores share.
struct Shared {
  const ServerOptions& options;
  Service& service;
  const SystemClock& clock;

  // What new connections are secured with; nothing without TLS.
  [[nodiscard]] std::shared_ptr<boost::asio::ssl::context> secure_context() const {
    return options.tls == nullptr ? nullptr : options.tls->current();
  }
  std::atomic<std::size_t> connections{0};
  std::atomic<std::size_t> listeners{0};
  std::atomic<std::size_t> large_bodies{0};
};

// Where answers from other threads arrive. Outlives its core, so that an answer that comes after
// the server has gone falls on the floor instead of on freed memory.
class Mailbox {
 public:
  explicit Mailbox(Core& core) : core_(&core) {}
  void deliver(std::uint64_t connection, Reply reply);
  void announce(std::shared_ptr<Channel> channel, std::uint64_t position, Frame frame);
  void end_listener(std::uint64_t listener, Frame last);
  void close();

 private:
  std::mutex mutex_;
  Core* core_;
};

class Core {
 public:
  explicit Core(Shared& shared);
  ~Core();
  Core(const Core&) = delete;
  Core& operator=(const Core&) = delete;

  // Binds; gives the port. Port 0 is chosen by the system.
  [[nodiscard]] Result<std::uint16_t> listen(std::uint16_t port);
  void run();
  // From any thread: no more connections, idle ones end now, the others after their reply.
  void stop_soon();
  // From any thread: everything ends now.
  void stop_now();

  [[nodiscard]] Shared& shared() { return shared_; }
  [[nodiscard]] boost::asio::io_context& loop() { return loop_; }
  [[nodiscard]] bool is_stopping() const { return stopping_; }
  [[nodiscard]] const std::shared_ptr<Mailbox>& mailbox() const { return mailbox_; }
  // The Date header, renewed once a second.
  [[nodiscard]] std::string_view date();

  // A connection says that it is there and that it has gone.
  [[nodiscard]] std::uint64_t enter(Connection& connection);
  void leave(std::uint64_t connection);
  // On this core's thread.
  void hand_over(std::uint64_t connection, Reply reply);
  [[nodiscard]] ListenerRoom& listeners() { return listeners_; }
  // After the last connection or listener of a core that is stopping.
  void end_if_done();

 private:
  [[nodiscard]] boost::asio::awaitable<void> accept();
  void begin(boost::asio::ip::tcp::socket socket);

  Shared& shared_;
  std::unordered_map<std::uint64_t, Connection*> connections_;  // outlives the loop that holds them
  std::uint64_t next_ = 1;
  boost::asio::io_context loop_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
  boost::asio::ip::tcp::acceptor acceptor_;
  std::shared_ptr<Mailbox> mailbox_;
  ListenerRoom listeners_;
  std::string date_;
  std::int64_t date_second_ = -1;
  bool stopping_ = false;
  bool gone_ = false;  // being destroyed
};

}  // namespace renkei::http
