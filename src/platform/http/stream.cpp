// The handshake and the end of a TLS connection.
#include "platform/http/stream.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <string_view>

#include "platform/log/log.hpp"

namespace renkei::http {

namespace asio = boost::asio;

namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable_t<>{});  // errors as values
constexpr std::chrono::seconds kFarewell{2};
constexpr std::string_view kTlsNeeded =
    "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\n"
    "Content-Length: 95\r\nConnection: close\r\n\r\n"
    "https:// から始まるアドレスで開いてください。Open the address with https://.\n";

bool is_plain_http(const boost::system::error_code& problem) {
  const auto code = static_cast<unsigned long>(problem.value());
  return problem.category() == asio::error::get_ssl_category() &&
         (ERR_GET_REASON(code) == SSL_R_HTTP_REQUEST);
}

}  // namespace

Stream::Stream(asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> context)
    : tcp_(std::move(socket)), context_(std::move(context)) {
  if (context_) tls_.emplace(tcp_, *context_);
}

asio::awaitable<bool> Stream::greet(std::chrono::milliseconds patience) {
  if (!tls_) co_return true;
  tcp_.expires_after(patience);
  auto [problem] = co_await tls_->async_handshake(asio::ssl::stream_base::server, kAwait);
  if (!problem) co_return true;
  const bool plain = is_plain_http(problem);
  log::info("http.handshake_failed", {{"code", problem.value()}, {"plain_http", plain}});
  if (plain) co_await say_that_tls_is_needed();
  co_return false;
}

asio::awaitable<void> Stream::say_that_tls_is_needed() {
  static_assert(kTlsNeeded.size() - kTlsNeeded.find("\r\n\r\n") - 4 == 95);
  tcp_.expires_after(kFarewell);
  auto [unsent, sent] = co_await asio::async_write(tcp_, asio::buffer(kTlsNeeded), kAwait);
  if (unsent) co_return;
  boost::system::error_code ignored;
  tcp_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  std::array<char, 4096> waste{};
  auto [ended, read] = co_await tcp_.async_read_some(asio::buffer(waste), kAwait);
  (void)ended;
  (void)read;
}

asio::awaitable<void> Stream::finish() {
  if (tls_) {
    // As if the client had said farewell already: ours is sent and nobody waits for an answer.
    SSL_set_shutdown(tls_->native_handle(), SSL_RECEIVED_SHUTDOWN);
    tcp_.expires_after(kFarewell);
    auto [unsent] = co_await tls_->async_shutdown(kAwait);
    (void)unsent;
  }
  boost::system::error_code ignored;
  tcp_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

asio::awaitable<std::size_t> Stream::waste_some(asio::mutable_buffer room) {
  auto [problem, read] = co_await tcp_.async_read_some(room, kAwait);
  co_return problem ? 0 : read;
}

}  // namespace renkei::http
