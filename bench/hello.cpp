// The least a Boost.Beast server can do, the peer of our authenticated read: every request is
// answered with the same few bytes.  hello PORT
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cstdlib>
#include <memory>

namespace renkei::bench {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

constexpr auto kUseAwait = asio::as_tuple(asio::use_awaitable_t<>{});  // errors as values

asio::awaitable<void> converse(tcp::socket socket) {
  beast::tcp_stream stream{std::move(socket)};
  beast::flat_buffer buffer;
  while (true) {
    http::request<http::string_body> request;
    const auto [unread, read] = co_await http::async_read(stream, buffer, request, kUseAwait);
    if (unread) co_return;
    http::response<http::string_body> reply{http::status::ok, request.version()};
    reply.set(http::field::content_type, "application/json");
    reply.keep_alive(request.keep_alive());
    reply.body() = R"({"hello":"world"})";
    reply.prepare_payload();
    const auto [unsent, sent] = co_await http::async_write(stream, reply, kUseAwait);
    if (unsent || !reply.keep_alive()) co_return;
  }
}

asio::awaitable<void> accept(tcp::acceptor& acceptor) {
  while (true) {
    auto [refused, socket] = co_await acceptor.async_accept(kUseAwait);
    if (refused) continue;
    socket.set_option(tcp::no_delay{true});
    asio::co_spawn(acceptor.get_executor(), converse(std::move(socket)), asio::detached);
  }
}

void serve(std::uint16_t port) {
  asio::io_context context{1};
  tcp::acceptor acceptor{context, {asio::ip::make_address("127.0.0.1"), port}};
  asio::co_spawn(context, accept(acceptor), asio::detached);
  context.run();
}

}  // namespace
}  // namespace renkei::bench

int main(int count, char** arguments) {
  if (count != 2) return 64;
  renkei::bench::serve(static_cast<std::uint16_t>(std::atoi(arguments[1])));
}
