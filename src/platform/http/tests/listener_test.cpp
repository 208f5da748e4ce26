// Replies that do not end: who is told what, in which order, and what becomes of the slow, the
// absent and the server that stops.
#include <thread>

#include "platform/http/channel.hpp"
#include "platform/http/tests/echo_server.hpp"
#include "platform/http/tests/tls_client.hpp"
#include "platform/http/tls.hpp"

namespace renkei::http {
namespace {

// Lets everyone into one channel; the id to go on from is the request's Last-Event-ID.
class Radio final : public Service {
 public:
  std::size_t body_max(Method /*method*/, std::string_view /*target*/) const override { return 0; }
  void handle(Request request, Answer answer) override {
    auto listener = channel->join(request.header("last-event-id").value_or(""), guests);
    {
      const std::scoped_lock lock{mutex_};
      latest_ = listener;
    }
    answer({.content_type = "text/event-stream", .listener = std::move(listener)});
  }
  std::string allowed(std::string_view /*target*/) const override { return "GET"; }
  Reply refuse(Refusal /*refusal*/, const Request& /*request*/) const override {
    return {.status = 400};
  }
  std::shared_ptr<Listener> latest() {
    const std::scoped_lock lock{mutex_};
    return latest_.lock();
  }

  std::shared_ptr<Channel> channel = std::make_shared<Channel>("origin");
  std::shared_ptr<int> guests = std::make_shared<int>(0);

 private:
  std::mutex mutex_;
  std::weak_ptr<Listener> latest_;
};

class Listening : public testing::Test {
 protected:
  void start(ServerOptions options = {}) {
    options.threads = 2;
    server = std::make_unique<Server>(options, radio, clock);
    ASSERT_TRUE(server->start());
  }
  std::unique_ptr<Client> tune_in(std::string_view last_event_id = {}) {
    auto client = std::make_unique<Client>(server->port());
    client->send(get_text("/", last_event_id.empty()
                                   ? std::string{}
                                   : "Last-Event-ID: " + std::string{last_event_id} + "\r\n"));
    head = client->hear_until("\r\n\r\n");
    return client;
  }
  void say(std::string id) { radio.channel->send(std::move(id), "changed", "x"); }
  // Until so many listen; false after five seconds.
  bool has_listeners(std::size_t count) {
    for (int tries = 0; tries < 500; ++tries) {
      if (server->listeners() == count) return true;
      std::this_thread::sleep_for(milliseconds{10});
    }
    return false;
  }

  Radio radio;
  RunningSystemClock clock;
  std::unique_ptr<Server> server;
  std::string head;
};

std::string frame(std::string_view id, std::string_view event, std::string_view data = {}) {
  return *event_frame(id, event, data);
}

TEST_F(Listening, WhoComesIsGreetedAndToldEverythingInItsOrder) {
  start();
  const auto client = tune_in();
  EXPECT_NE(head.find("200 OK"), std::string::npos) << head;
  EXPECT_EQ(head.find("Content-Length"), std::string::npos) << head;
  EXPECT_NE(head.find("Connection: close"), std::string::npos) << head;
  EXPECT_EQ(client->hear_until("\n\n"), "id: origin\nevent: hello\ndata: \n\n");
  for (int i = 0; i < 50; ++i) say(std::to_string(i));
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(client->hear_until("\n\n"), frame(std::to_string(i), "changed", "x"));
  }
}

TEST_F(Listening, EveryoneOnEveryThreadIsTold) {
  start();
  std::vector<std::unique_ptr<Client>> clients;
  for (int i = 0; i < 40; ++i) clients.push_back(tune_in());
  ASSERT_TRUE(has_listeners(40));
  say("a");
  for (const auto& client : clients) {
    EXPECT_EQ(client->hear_until("data: x\n\n"),
              frame("origin", "hello") + frame("a", "changed", "x"));
  }
}

TEST_F(Listening, WhoWasAwayIsToldWhatCameSince) {
  start();
  for (const auto* id : {"a", "b", "c"}) say(id);
  EXPECT_EQ(tune_in("a")->hear_until("c\nevent: changed\ndata: x\n\n"),
            frame("b", "changed", "x") + frame("c", "changed", "x"));
  EXPECT_EQ(tune_in("c")->hear_until("\n\n"), frame("c", "hello")) << "nothing was missed";
  EXPECT_EQ(tune_in("origin")->hear_until("c\nevent: changed\ndata: x\n\n"),
            frame("a", "changed", "x") + frame("b", "changed", "x") + frame("c", "changed", "x"));
}

TEST_F(Listening, WhoWasAwayTooLongIsToldToReadEverythingAgain) {
  start();
  say("old");
  for (std::size_t i = 0; i <= Channel::kKeptMax; ++i) say("n" + std::to_string(i));
  const std::string newest = "n" + std::to_string(Channel::kKeptMax);
  EXPECT_EQ(tune_in("old")->hear_until("\n\n"), frame(newest, "reset"));
  EXPECT_EQ(tune_in("never heard of")->hear_until("\n\n"), frame(newest, "reset"));
}

TEST_F(Listening, WhoReadsTooSlowlyIsToldToReadEverythingAgainAndHoldsNothingUp) {
  start();
  const auto slow = tune_in();
  const auto quick = tune_in();
  ASSERT_TRUE(has_listeners(2));
  const std::string much(std::size_t{1} << 17U, 'x');
  for (std::size_t i = 0; i < 2 * Channel::kKeptMax; ++i) {
    const std::string id = std::to_string(i);
    radio.channel->send(id, "changed", much);
    ASSERT_NE(quick->hear_until(much + "\n\n").find("id: " + id), std::string::npos);
  }
  const auto heard = slow->hear_until("event: reset\ndata: \n\n");
  EXPECT_TRUE(heard.ends_with(frame(std::to_string(2 * Channel::kKeptMax - 1), "reset")));
  EXPECT_LT(heard.size(), Channel::kKeptMax * much.size());
  say("after");
  EXPECT_EQ(slow->hear_until("data: x\n\n"), frame("after", "changed", "x"));
}

TEST_F(Listening, AQuietLineIsPinged) {
  start({.ping_every = milliseconds{100}});
  const auto client = tune_in();
  (void)client->hear_until("hello\ndata: \n\n");
  EXPECT_EQ(client->hear_until("\n\n"), "event: ping\ndata: \n\n");
  EXPECT_EQ(client->hear_until("\n\n"), "event: ping\ndata: \n\n");
}

TEST_F(Listening, TheEndIsALastWordAndAClosedLine) {
  start();
  const auto client = tune_in();
  ASSERT_TRUE(has_listeners(1));
  radio.latest()->end(event_frame({}, "over", {}));
  EXPECT_EQ(client->hear_until("over\ndata: \n\n"), frame("origin", "hello") + frame({}, "over"));
  EXPECT_TRUE(client->is_closed());
  EXPECT_TRUE(has_listeners(0));
}

TEST_F(Listening, WhatWasHeldForAClientIsLetGoWhenItLeaves) {
  start();
  {
    const auto client = tune_in();
    ASSERT_TRUE(has_listeners(1));
    EXPECT_EQ(radio.guests.use_count(), 2);
  }
  EXPECT_TRUE(has_listeners(0));
  EXPECT_EQ(radio.guests.use_count(), 1);
  EXPECT_EQ(server->connections(), 0U);
}

TEST_F(Listening, AStoppingServerClosesTheLinesAtOnce) {
  start();
  const auto client = tune_in();
  ASSERT_TRUE(has_listeners(1));
  const auto begun = std::chrono::steady_clock::now();
  server->stop();
  EXPECT_TRUE(client->is_closed());
  EXPECT_LT(std::chrono::steady_clock::now() - begun, seconds{5});
  say("into the void");
}

TEST_F(Listening, WithTlsItIsTheSame) {
  Certificates made;
  const auto name = made.make("hub");
  const auto tls = Tls::load({made.path(name + ".pem"), made.path(name + ".key")}, clock);
  ASSERT_TRUE(tls);
  start({.tls = tls->get(), .ping_every = seconds{1}});
  {
    TlsClient client{server->port()};
    client.send(get_text("/"));
    EXPECT_NE(client.hear_until("\r\n\r\n").find("200 OK"), std::string::npos);
    ASSERT_TRUE(has_listeners(1));
    for (int i = 0; i < 50; ++i) say(std::to_string(i));
    EXPECT_EQ(client.hear_until("\n\n"), frame("origin", "hello"));
    for (int i = 0; i < 50; ++i) {
      EXPECT_EQ(client.hear_until("\n\n"), frame(std::to_string(i), "changed", "x"));
    }
    EXPECT_EQ(client.hear_until("\n\n"), frame({}, "ping"));
    radio.latest()->end(event_frame({}, "over", {}));
    EXPECT_NE(client.hear_until("over\ndata: \n\n").find("over"), std::string::npos);
  }
  EXPECT_TRUE(has_listeners(0));
  TlsClient another{server->port()};
  another.send(get_text("/"));
  ASSERT_TRUE(has_listeners(1));
  server.reset();
}

TEST_F(Listening, HeadIsAnsweredWithoutStaying) {
  start();
  Client client{server->port()};
  client.send("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_NE(client.hear_until("\r\n\r\n").find("200"), std::string::npos);
  EXPECT_TRUE(client.is_closed());
  server->stop();
  EXPECT_EQ(radio.guests.use_count(), 1);
}

}  // namespace
}  // namespace renkei::http
