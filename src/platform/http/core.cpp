// Accepting, and ending in order.
#include "platform/http/core.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <typeinfo>

#include "platform/http/connection.hpp"
#include "platform/http/reply_head.hpp"
#include "platform/log/log.hpp"

namespace renkei::http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable_t<>{});  // errors as values
constexpr std::string_view kFull =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
    "Connection: close\r\n\r\n";

void log_failure(const std::exception_ptr& failure) {
  if (!failure) return;
  try {
    std::rethrow_exception(failure);
  } catch (const std::exception& why) {
    log::error("http.connection_failed", {{"type", typeid(why).name()}});
  }
}

}  // namespace

void Mailbox::deliver(std::uint64_t connection, Reply reply) {
  const std::scoped_lock lock{mutex_};
  if (core_ == nullptr) return;
  Core& core = *core_;
  if (core.loop().get_executor().running_in_this_thread()) {
    core.hand_over(connection, std::move(reply));
    return;
  }
  asio::post(core.loop(), [&core, connection, reply = std::move(reply)]() mutable {
    core.hand_over(connection, std::move(reply));
  });
}

void Mailbox::announce(std::shared_ptr<Channel> channel, std::uint64_t position, Frame frame) {
  const std::scoped_lock lock{mutex_};
  if (core_ == nullptr) return;
  asio::post(core_->loop(),
             [core = core_, channel = std::move(channel), position, frame = std::move(frame)] {
               core->listeners().tell(*channel, position, frame);
             });
}

void Mailbox::end_listener(std::uint64_t listener, Frame last) {
  const std::scoped_lock lock{mutex_};
  if (core_ == nullptr) return;
  asio::post(core_->loop(), [core = core_, listener, last = std::move(last)]() mutable {
    core->listeners().end(listener, std::move(last));
  });
}

void Mailbox::close() {
  const std::scoped_lock lock{mutex_};
  core_ = nullptr;
}

Core::Core(Shared& shared)
    : shared_(shared),
      work_(loop_.get_executor()),
      acceptor_(loop_),
      mailbox_(std::make_shared<Mailbox>(*this)),
      listeners_(*this) {}

Core::~Core() {
  gone_ = true;
  mailbox_->close();
}

Result<std::uint16_t> Core::listen(std::uint16_t port) {
  using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;
  boost::system::error_code problem;
  const auto address = asio::ip::make_address(shared_.options.address, problem);
  if (problem) return fail(ErrorKind::invalid, "http.address_unknown");
  const tcp::endpoint endpoint{address, port};
  acceptor_.open(endpoint.protocol(), problem);
  if (!problem) acceptor_.set_option(tcp::acceptor::reuse_address(true), problem);
  if (!problem) acceptor_.set_option(ReusePort(true), problem);
  if (!problem) acceptor_.bind(endpoint, problem);
  if (!problem) acceptor_.listen(4096, problem);
  if (problem) {
    log::error("http.cannot_listen", {{"port", port}, {"code", problem.value()}});
    return fail(ErrorKind::unavailable, "http.port_taken");
  }
  return acceptor_.local_endpoint().port();
}

void Core::run() {
  asio::co_spawn(loop_, accept(), log_failure);
  loop_.run();
}

asio::awaitable<void> Core::accept() {
  asio::steady_timer pause{loop_};
  while (!stopping_) {
    auto [problem, socket] = co_await acceptor_.async_accept(kAwait);
    if (stopping_) co_return;
    if (problem) {
      // No descriptors or memory left: the waiting ones stay in the kernel's queue for a moment.
      pause.expires_after(std::chrono::milliseconds{100});
      co_await pause.async_wait(kAwait);
      continue;
    }
    begin(std::move(socket));
  }
}

void Core::begin(tcp::socket socket) {
  boost::system::error_code ignored;
  if (shared_.connections.load() >= shared_.options.connections_max) {
    if (shared_.options.tls != nullptr) return;  // it waits for a handshake, not for words
    socket.non_blocking(true, ignored);
    socket.send(asio::buffer(kFull), 0, ignored);
    return;
  }
  socket.set_option(tcp::no_delay(true), ignored);
  asio::co_spawn(loop_, Connection::serve(std::make_unique<Connection>(*this, std::move(socket))),
                 log_failure);
}

void Core::stop_soon() {
  asio::post(loop_, [this] {
    stopping_ = true;
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    for (const auto& [number, connection] : connections_) connection->stop_if_idle();
    listeners_.close_all();
    end_if_done();
  });
}

void Core::stop_now() { loop_.stop(); }

void Core::end_if_done() {
  if (stopping_ && !gone_ && connections_.empty() && listeners_.is_empty()) work_.reset();
}

std::string_view Core::date() {
  const auto now = shared_.clock.now();
  const std::int64_t second = milliseconds_of(now) / 1000;
  if (second != date_second_) {
    date_second_ = second;
    date_ = http_date(now);
  }
  return date_;
}

std::uint64_t Core::enter(Connection& connection) {
  shared_.connections.fetch_add(1);
  connections_.emplace(next_, &connection);
  return next_++;
}

void Core::leave(std::uint64_t connection) {
  shared_.connections.fetch_sub(1);
  connections_.erase(connection);
  end_if_done();
}

void Core::hand_over(std::uint64_t connection, Reply reply) {
  const auto found = connections_.find(connection);
  if (found != connections_.end()) found->second->take(std::move(reply));
}

}  // namespace renkei::http
