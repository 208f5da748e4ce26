// One client's connection: reads requests one after another, hands them on, writes the replies.
// Internal to the server.
#pragma once
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <memory>
#include <optional>

#include "platform/http/core.hpp"
#include "platform/http/reply_head.hpp"
#include "platform/http/stream.hpp"

namespace renkei::http {

class Connection {
 public:
  Connection(Core& core, boost::asio::ip::tcp::socket socket);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Takes the connection by value: the coroutine owns it.
  [[nodiscard]] static boost::asio::awaitable<void> serve(std::unique_ptr<Connection> connection);

  void take(Reply reply);  // the answer to the request at hand
  void stop_if_idle();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
  // What became of one request: the next may come, or this was the last.
  using Step = boost::asio::awaitable<After>;

  [[nodiscard]] Step one_request();
  [[nodiscard]] Step read_body(Parser& parser, Request& request);
  [[nodiscard]] Step refuse(Refusal refusal, const Request& request);
  [[nodiscard]] Step answer(Request request, After after);
  [[nodiscard]] Step write(Reply reply, After after);
  [[nodiscard]] Step write_events(Reply reply);
  [[nodiscard]] boost::asio::awaitable<void> linger();
  [[nodiscard]] std::chrono::milliseconds body_time(std::size_t length) const;

  Core& core_;
  std::uint64_t number_;
  std::shared_ptr<Stream> stream_;  // outlives this if events are sent on it
  boost::beast::flat_buffer buffer_;
  boost::asio::steady_timer arrived_;  // woken when the answer is there
  std::optional<Reply> reply_;
  std::string head_;
  std::string peer_;
  std::string_view raw_target_;
  bool idle_ = true;
  bool head_only_ = false;
};

}  // namespace renkei::http
