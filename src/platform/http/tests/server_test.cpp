// The server on real sockets: what it reads, what it refuses, how it stops.
#include "platform/http/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <mutex>
#include <thread>

#include "platform/http/tests/loopback.hpp"

namespace renkei::http {
namespace {

using namespace std::chrono_literals;

// Echoes what came; holds back an answer to /slow until it is let go.
class Echo final : public Service {
 public:
  std::size_t body_max(Method /*method*/, std::string_view target) const override {
    return target.starts_with("/upload") ? std::size_t{4} << 20U : 1000;
  }
  void handle(Request request, Answer answer) override {
    ++handled;
    if (request.path == "/throw") throw std::runtime_error{"broken"};
    if (request.path == "/drop") return;
    if (request.path == "/slow" || request.path == "/later") {
      const std::scoped_lock lock{mutex_};
      held_.push_back(std::move(answer));
      return;
    }
    Reply reply{.content_type = "text/plain"};
    reply.body = request.path + "|" + std::string{enum_name(request.method)} + "|" +
                 std::to_string(request.body.size()) + "|" +
                 std::string{request.header("x-test").value_or("-")};
    if (request.path == "/split") reply.headers.emplace_back("x-bad", "a\r\nx-forged: 1");
    if (request.path == "/none") reply.status = 204;
    answer(std::move(reply));
  }
  std::string allowed(std::string_view /*target*/) const override { return "GET, HEAD, OPTIONS"; }
  Reply refuse(Refusal refusal, const Request& /*request*/) const override {
    switch (refusal) {
      case Refusal::malformed:
        return {.status = 400};
      case Refusal::method_not_allowed:
        return {.status = 405};
      case Refusal::body_too_large:
        return {.status = 413};
      case Refusal::headers_too_large:
        return {.status = 431};
      case Refusal::busy:
        break;
    }
    return {.status = 503};
  }
  std::size_t held() {
    const std::scoped_lock lock{mutex_};
    return held_.size();
  }
  void let_go() {
    const std::scoped_lock lock{mutex_};
    for (const auto& answer : held_) answer({.content_type = "text/plain", .body = "at last"});
    held_.clear();
  }
  std::atomic<int> handled{0};

 private:
  std::mutex mutex_;
  std::vector<Answer> held_;
};

class ServerTest : public testing::Test {
 protected:
  void start(ServerOptions options = {}) {
    options.threads = 2;
    server_ = std::make_unique<Server>(options, echo_, clock_);
    ASSERT_TRUE(server_->start());
  }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  void await_held(std::size_t count) {
    for (int i = 0; i < 500 && echo_.held() < count; ++i) std::this_thread::sleep_for(10ms);
    ASSERT_EQ(echo_.held(), count);
  }

  Echo echo_;
  RunningSystemClock clock_;
  std::unique_ptr<Server> server_;
};

TEST_F(ServerTest, OneConnectionCarriesManyRequests) {
  start();
  Client client{port()};
  const auto first = client.ask(get_text("/a%20b?x=1", "X-Test: yes\r\n"));
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.body, "/a b|get|0|yes");
  EXPECT_TRUE(first.has("Connection: keep-alive"));
  EXPECT_TRUE(first.has("Date: ")) << first.head;
  EXPECT_EQ(client.ask(post_text("/b", "12345")).body, "/b|post|5|-");
  EXPECT_EQ(client.ask("PUT /c HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n").body,
            "/c|put|0|-");
}

TEST_F(ServerTest, PipelinedRequestsAreAnsweredInOrder) {
  start();
  Client client{port()};
  std::string all;
  for (int i = 0; i < 50; ++i) all += post_text("/n" + std::to_string(i), std::string(20, 'x'));
  client.send(all);
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(client.hear().body, "/n" + std::to_string(i) + "|post|20|-");
  }
}

TEST_F(ServerTest, HeadHasTheLengthButNoBodyAndOptionsNamesTheMethods) {
  start();
  Client client{port()};
  client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto head = client.hear(true);
  EXPECT_EQ(head.header("Content-Length"), "10");
  const auto options = client.ask("OPTIONS /a HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.header("allow"), "GET, HEAD, OPTIONS");
  EXPECT_FALSE(options.has("Content-Length"));
  EXPECT_EQ(client.ask(get_text("/none")).status, 204);
  EXPECT_EQ(client.ask(get_text("/after")).body, "/after|get|0|-");
}

TEST_F(ServerTest, ClosesWhenAskedAndForHttp10) {
  start();
  Client client{port()};
  EXPECT_TRUE(client.ask(get_text("/", "Connection: close\r\n")).has("Connection: close"));
  EXPECT_TRUE(client.is_closed());
  Client old{port()};
  EXPECT_EQ(old.ask("GET / HTTP/1.0\r\n\r\n").status, 200);
  EXPECT_TRUE(old.is_closed());
}

TEST_F(ServerTest, MalformedRequestsAreRefusedAndTheConnectionClosed) {
  start();
  for (const std::string_view text :
       {"nonsense\r\n\r\n", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n", "GET /../etc HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n", "GET http://other/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"}) {
    Client client{port()};
    EXPECT_EQ(client.ask(text).status, 400) << text;
    EXPECT_TRUE(client.is_closed()) << text;
  }
  EXPECT_EQ(echo_.handled, 0);
}

TEST_F(ServerTest, ABodyWhoseLengthIsToldTwoWaysIsRefused) {
  start();
  for (const std::string_view headers :
       {"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "Transfer-Encoding: gzip\r\n",
        "Transfer-Encoding: identity\r\n", "Transfer-Encoding: chunked, gzip\r\n"}) {
    Client client{port()};
    client.send("POST / HTTP/1.1\r\nHost: x\r\n" + std::string{headers} +
                "\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.hear().status, 400) << headers;
    EXPECT_TRUE(client.is_closed());
  }
  EXPECT_EQ(echo_.handled, 0);
}

TEST_F(ServerTest, OtherMethodsAreNotAllowed) {
  start();
  for (const std::string_view method : {"DELETE", "PATCH", "TRACE", "CONNECT", "BREW"}) {
    Client client{port()};
    EXPECT_EQ(client.ask(std::string{method} + " / HTTP/1.1\r\nHost: x\r\n\r\n").status, 405);
  }
}

TEST_F(ServerTest, HeadersAbove16KibAreRefused) {
  start();
  Client client{port()};
  EXPECT_EQ(client.ask(get_text("/", "X-Test: " + std::string(15'000, 'a') + "\r\n")).status, 200);
  EXPECT_EQ(client.ask(get_text("/", "X-Test: " + std::string(17'000, 'a') + "\r\n")).status, 431);
  EXPECT_TRUE(client.is_closed());
  Client endless{port()};
  EXPECT_EQ(endless.ask("GET /" + std::string(200'000, 'a')).status, 431);
}

TEST_F(ServerTest, ABodyAboveTheRoutesLimitIsRefusedBeforeItIsRead) {
  start();
  Client client{port()};
  EXPECT_EQ(client.ask("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n").status, 413);
  EXPECT_TRUE(client.is_closed());
  Client uploads{port()};
  EXPECT_EQ(uploads.ask(post_text("/upload", std::string(2'000'000, 'x'))).body,
            "/upload|post|2000000|-");
  EXPECT_EQ(echo_.handled, 1);
}

TEST_F(ServerTest, TheRefusalArrivesThoughTheClientSendsOn) {
  start();
  Client client{port()};
  EXPECT_EQ(client.ask(post_text("/x", std::string(3'000'000, 'x'))).status, 413);
}

TEST_F(ServerTest, ChunkedBodiesAreReadAndLimitedToo) {
  start();
  Client client{port()};
  const std::string head = "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(client.ask(head + "5\r\nhello\r\n3\r\nyou\r\n0\r\n\r\n").body, "/x|post|8|-");
  std::string endless = head;
  for (int i = 0; i < 11; ++i) endless += "64\r\n" + std::string(100, 'x') + "\r\n";
  EXPECT_EQ(client.ask(endless).status, 413);
  Client wrong{port()};
  wrong.send(head + "xyz\r\n");
  EXPECT_TRUE(wrong.is_closed());
}

TEST_F(ServerTest, AClientThatAsksFirstIsToldToGoOn) {
  start();
  Client client{port()};
  const auto go_on = client.ask(
      "POST /x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  EXPECT_EQ(go_on.status, 100);
  EXPECT_EQ(client.ask("abc").body, "/x|post|3|-");
  Client large{port()};
  EXPECT_EQ(
      large
          .ask(
              "POST /x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3000\r\n\r\n")
          .status,
      413);
}

TEST_F(ServerTest, ASlowClientIsCutOff) {
  start({.header_timeout = 200ms, .body_timeout = 200ms});
  Client header{port()};
  header.send("GET / HTTP/1.1\r\nHost:");
  EXPECT_TRUE(header.is_closed());
  Client body{port()};
  body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_TRUE(body.is_closed());
  EXPECT_EQ(echo_.handled, 0);
}

TEST_F(ServerTest, AHeaderCannotSmuggleASecondOne) {
  start();
  Client client{port()};
  EXPECT_FALSE(client.ask(get_text("/split")).has("forged"));
}

TEST_F(ServerTest, AHandlerThatThrowsOrForgetsIsA500) {
  start();
  Client client{port()};
  EXPECT_EQ(client.ask(get_text("/throw")).status, 500);
  EXPECT_EQ(client.ask(get_text("/drop")).status, 500);
  EXPECT_EQ(client.ask(get_text("/a")).status, 200);
}

TEST_F(ServerTest, AnAnswerMayComeFromAnotherThreadWhileOthersAreServed) {
  start();
  Client slow{port()};
  slow.send(get_text("/slow"));
  await_held(1);
  Client other{port()};
  EXPECT_EQ(other.ask(get_text("/quick")).status, 200);
  echo_.let_go();
  EXPECT_EQ(slow.hear().body, "at last");
}

TEST_F(ServerTest, TooManyConnectionsAreTurnedAway) {
  start({.connections_max = 2});
  Client first{port()};
  Client second{port()};
  EXPECT_EQ(first.ask(get_text("/")).status, 200);
  EXPECT_EQ(second.ask(get_text("/")).status, 200);
  Client third{port()};
  EXPECT_EQ(third.hear().status, 503);
  EXPECT_TRUE(third.is_closed());
}

TEST_F(ServerTest, TooManyLargeBodiesAtOnceAreTurnedAway) {
  start({.large_body = 1000, .large_bodies_max = 1});
  Client first{port()};
  first.send(
      "POST /upload HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
      "Content-Length: 5000\r\n\r\n");
  EXPECT_EQ(first.hear().status, 100);
  Client second{port()};
  EXPECT_EQ(second.ask(post_text("/upload", std::string(5000, 'x'))).status, 503);
  EXPECT_EQ(first.ask(std::string(5000, 'x')).status, 200);
  Client third{port()};
  EXPECT_EQ(third.ask(post_text("/upload", std::string(5000, 'x'))).status, 200);
}

TEST_F(ServerTest, StoppingLetsARunningRequestEndAndClosesIdleConnections) {
  start();
  Client idle{port()};
  EXPECT_EQ(idle.ask(get_text("/")).status, 200);
  Client slow{port()};
  slow.send(get_text("/slow"));
  await_held(1);
  auto stopped = std::async(std::launch::async, [&] { server_->stop(); });
  EXPECT_TRUE(idle.is_closed());
  EXPECT_EQ(stopped.wait_for(50ms), std::future_status::timeout);
  echo_.let_go();
  const auto last = slow.hear();
  EXPECT_EQ(last.body, "at last");
  EXPECT_TRUE(last.has("Connection: close"));
  EXPECT_EQ(stopped.wait_for(5s), std::future_status::ready);
  EXPECT_EQ(server_->connections(), 0U);
}

TEST_F(ServerTest, AnAnswerAfterTheEndDoesNoHarm) {
  start({.stop_timeout = 50ms});
  Client slow{port()};
  slow.send(get_text("/later"));
  await_held(1);
  server_->stop();
  server_.reset();
  echo_.let_go();
  EXPECT_TRUE(slow.is_closed());
}

TEST_F(ServerTest, APortThatIsTakenIsSaidSo) {
  start();
  Server second{{.port = port()}, echo_, clock_};
  const auto started = second.start();
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().reason, Reason{"http.port_taken"});
}

}  // namespace
}  // namespace renkei::http
