// A client's bytes, with or without TLS, so that what reads and writes them need not know. Internal
// to the server.
#pragma once
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace renkei::http {

class Stream {
 public:
  using executor_type = boost::beast::tcp_stream::executor_type;
  using Problem = boost::system::error_code;

  // Without a context the bytes go as they are.
  Stream(boost::asio::ip::tcp::socket socket, std::shared_ptr<boost::asio::ssl::context> context);
  // `tls_` refers to `tcp_`.
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  // The handshake, within `patience`; false if the connection is to be closed. One who speaks plain
  // HTTP is told so. Nothing to do without TLS.
  [[nodiscard]] boost::asio::awaitable<bool> greet(std::chrono::milliseconds patience);
  // Says that nothing more will be sent.
  [[nodiscard]] boost::asio::awaitable<void> finish();
  // Throws away what the client still sends, once finish() has been said.
  [[nodiscard]] boost::asio::awaitable<std::size_t> waste_some(boost::asio::mutable_buffer room);

  [[nodiscard]] executor_type get_executor() { return tcp_.get_executor(); }
  [[nodiscard]] boost::asio::ip::tcp::socket& socket() { return tcp_.socket(); }
  void expires_after(std::chrono::nanoseconds time) { tcp_.expires_after(time); }
  void expires_never() { tcp_.expires_never(); }
  void close() { tcp_.close(); }
  [[nodiscard]] bool is_secure() const { return tls_.has_value(); }
  // Of a stream without TLS, which is then no more.
  [[nodiscard]] boost::asio::ip::tcp::socket release_socket() { return tcp_.release_socket(); }

  template <class Buffers, class Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(Problem, std::size_t)>(
        [this](auto handler, const auto& room) {
          if (tls_) {
            tls_->async_read_some(room, std::move(handler));
          } else {
            tcp_.async_read_some(room, std::move(handler));
          }
        },
        token, buffers);
  }
  template <class Buffers, class Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(Problem, std::size_t)>(
        [this](auto handler, const auto& bytes) {
          if (tls_) {
            tls_->async_write_some(bytes, std::move(handler));
          } else {
            tcp_.async_write_some(bytes, std::move(handler));
          }
        },
        token, buffers);
  }

 private:
  [[nodiscard]] boost::asio::awaitable<void> say_that_tls_is_needed();

  boost::beast::tcp_stream tcp_;
  std::shared_ptr<boost::asio::ssl::context> context_;
  std::optional<boost::asio::ssl::stream<boost::beast::tcp_stream&>> tls_;
};

}  // namespace renkei::http
