// The life of a connection. Coroutines take what they keep by value and never await inside an
// expression: g++ 12 gets those wrong.
#include "platform/http/connection.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <typeinfo>

#include "platform/http/channel.hpp"
#include "platform/http/header_reading.hpp"
#include "platform/http/once.hpp"
#include "platform/http/url.hpp"
#include "platform/log/log.hpp"

namespace renkei::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Verb = beast::http::verb;

namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable_t<>{});  // errors as values
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

}  // namespace

Connection::Connection(Core& core, asio::ip::tcp::socket socket)
    : core_(core),
      number_(core.enter(*this)),
      stream_(std::make_shared<Stream>(std::move(socket), core_.shared().secure_context())),
      arrived_(core.loop()),
      peer_(address_of(stream_->socket())) {
  buffer_.max_size(core.shared().options.header_max + (std::size_t{64} << 10U));
}

Connection::~Connection() { core_.leave(number_); }

asio::awaitable<void> Connection::serve(std::unique_ptr<Connection> connection) {
  const auto patience = connection->core_.shared().options.handshake_timeout;
  const bool greeted = co_await connection->stream_->greet(patience);
  After after = greeted ? After::keep : After::close;
  while (after == After::keep) after = co_await connection->one_request();
}

void Connection::take(Reply reply) {
  reply_ = std::move(reply);
  arrived_.cancel();
}

void Connection::stop_if_idle() {
  if (idle_) stream_->close();
}

Connection::Step Connection::one_request() {
  const auto& options = core_.shared().options;
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(options.header_max));
  parser.body_limit(boost::none);  // set below, when the route is known
  idle_ = true;
  if (core_.is_stopping()) co_return After::close;
  stream_->expires_after(options.header_timeout);
  auto [problem, read] = co_await beast::http::async_read_header(*stream_, buffer_, parser, kAwait);
  idle_ = false;
  Request request;
  head_only_ = parser.get().method() == Verb::head;
  if (problem) {
    const auto refusal = refusal_of(problem);
    if (!refusal) co_return After::close;
    const After after = co_await refuse(*refusal, request);
    co_return after;
  }
  raw_target_ = {parser.get().target().data(), parser.get().target().size()};
  request.peer = peer_;
  fill(request, parser.get());
  const auto fault = fault_of(parser.get());
  if (fault) {
    const After after = co_await refuse(*fault, request);
    co_return after;
  }
  const bool asks = parser.get().method() == Verb::options;
  const After last = parser.keep_alive() && !core_.is_stopping() ? After::keep : After::close;
  const After body = co_await read_body(parser, request);
  if (body == After::close) co_return body;
  if (asks) {
    Reply reply{.status = 204, .content_type = {}};
    reply.headers.emplace_back("allow", core_.shared().service.allowed(raw_target_));
    const After after = co_await write(std::move(reply), last);
    co_return after;
  }
  const After after = co_await answer(std::move(request), last);
  co_return after;
}

std::chrono::milliseconds Connection::body_time(std::size_t length) const {
  const std::chrono::seconds more{length >> 15U};  // 32 KiB a second is slow, but it moves
  return core_.shared().options.body_timeout + more;
}

Connection::Step Connection::read_body(Parser& parser, Request& request) {
  Shared& shared = core_.shared();
  if (parser.is_done()) co_return After::keep;  // there is no body
  const std::size_t most = shared.service.body_max(request.method, raw_target_);
  const std::uint64_t length = parser.content_length().value_or(0);
  if (length > most) {
    const After after = co_await refuse(Refusal::body_too_large, request);
    co_return after;
  }
  const bool large = length > shared.options.large_body;
  CountedWhileHere held{large ? &shared.large_bodies : nullptr};
  if (large && held.count() > shared.options.large_bodies_max) {
    held.release();
    const After after = co_await refuse(Refusal::busy, request);
    co_return after;
  }
  parser.body_limit(most);
  stream_->expires_after(body_time(static_cast<std::size_t>(length)));
  const auto expect = request.header("expect");
  if (expect && beast::iequals(boost::core::string_view{*expect}, "100-continue")) {
    auto [unsent, sent] = co_await asio::async_write(*stream_, asio::buffer(kContinue), kAwait);
    if (unsent) co_return After::close;
  }
  auto [problem, read] = co_await beast::http::async_read(*stream_, buffer_, parser, kAwait);
  if (problem == beast::http::error::body_limit) {
    const After after = co_await refuse(Refusal::body_too_large, request);
    co_return after;
  }
  if (problem) co_return After::close;
  request.body = std::move(parser.get().body());
  co_return After::keep;
}

Connection::Step Connection::refuse(Refusal refusal, const Request& request) {
  Reply reply = core_.shared().service.refuse(refusal, request);
  const After after = co_await write(std::move(reply), After::close);
  co_await linger();
  co_return after;
}

Connection::Step Connection::answer(Request request, After after) {
  const auto question = std::min(raw_target_.find('?'), raw_target_.size());
  auto path = decode_path(raw_target_.substr(0, question));
  auto query = decode_pairs(raw_target_.substr(std::min(question + 1, raw_target_.size())));
  if (!path || !query) {
    const After refused = co_await refuse(Refusal::malformed, request);
    co_return refused;
  }
  request.path = std::move(*path);
  request.query = std::move(*query);
  reply_.reset();
  auto once = std::make_shared<Once>(core_.mailbox(), number_);
  try {
    core_.shared().service.handle(std::move(request),
                                  [once](Reply reply) { once->give(std::move(reply)); });
  } catch (const std::exception& why) {
    log::error("http.handler_failed", {{"type", typeid(why).name()}});
    once->give({.status = 500, .content_type = {}});
  }
  once.reset();  // from here on only the handler holds it
  stream_->expires_never();
  while (!reply_) {
    arrived_.expires_at(asio::steady_timer::time_point::max());
    auto [woken] = co_await arrived_.async_wait(kAwait);
    (void)woken;
  }
  if (core_.is_stopping()) after = After::close;
  if (reply_->listener && !head_only_) {
    const After gone = co_await write_events(std::move(*reply_));
    co_return gone;
  }
  const After written = co_await write(std::move(*reply_), after);
  co_return written;
}

Connection::Step Connection::write(Reply reply, After after) {
  head_.clear();
  append_head(head_, reply, core_.date(), after);
  const bool body = has_body(reply) && !head_only_;
  const std::array<asio::const_buffer, 2> pieces = {
      asio::buffer(head_), body ? asio::buffer(reply.bytes()) : asio::const_buffer{}};
  const std::chrono::seconds more{reply.bytes().size() >> 15U};
  stream_->expires_after(core_.shared().options.write_timeout + more);
  auto [problem, sent] = co_await asio::async_write(*stream_, pieces, kAwait);
  if (problem) co_return After::close;
  if (after == After::close) co_await stream_->finish();
  co_return after;
}

// The head; what follows is the business of those who listen. This connection ends here and gives
// back all it held but the socket.
Connection::Step Connection::write_events(Reply reply) {
  head_.clear();
  append_head(head_, reply, core_.date(), After::close);
  stream_->expires_after(core_.shared().options.write_timeout);
  auto [problem, sent] = co_await asio::async_write(*stream_, asio::buffer(head_), kAwait);
  if (!problem) core_.listeners().enter(std::move(stream_), std::move(reply.listener));
  co_return After::close;
}

// Closing while the client still sends would reset the connection and lose our reply on its way, so
// what comes is thrown away for a moment.
asio::awaitable<void> Connection::linger() {
  static constexpr std::size_t kMost = std::size_t{64} << 20U;
  std::array<char, 16384> waste{};
  stream_->expires_after(std::chrono::seconds{2});
  std::size_t total = 0;
  while (total < kMost && !core_.is_stopping()) {
    const std::size_t read = co_await stream_->waste_some(asio::buffer(waste));
    if (read == 0) co_return;
    total += read;
  }
}

}  // namespace renkei::http
