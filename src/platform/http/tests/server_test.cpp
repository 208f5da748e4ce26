// The server on real sockets: what it reads, how it answers, how it stops.
#include <future>

#include "platform/http/tests/echo_server.hpp"

namespace renkei::http {
namespace {

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
        "Transfer-Encoding: identity\r\n", "Transfer-Encoding: chunked, gzip\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n"}) {
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

TEST_F(ServerTest, StoppingLetsARunningRequestEndAndClosesIdleConnections) {
  start();
  Client idle{port()};
  EXPECT_EQ(idle.ask(get_text("/")).status, 200);
  Client slow{port()};
  slow.send(get_text("/slow"));
  await_held(1);
  auto stopped = std::async(std::launch::async, [&] { server_->stop(); });
  EXPECT_TRUE(idle.is_closed());
  EXPECT_EQ(stopped.wait_for(milliseconds{50}), std::future_status::timeout);
  echo_.let_go();
  const auto last = slow.hear();
  EXPECT_EQ(last.body, "at last");
  EXPECT_TRUE(last.has("Connection: close"));
  EXPECT_EQ(stopped.wait_for(seconds{5}), std::future_status::ready);
  EXPECT_EQ(server_->connections(), 0U);
}

TEST_F(ServerTest, AnAnswerAfterTheEndDoesNoHarm) {
  start({.stop_timeout = milliseconds{50}});
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
