// What the server refuses for size, time or number.
#include <fcntl.h>
#include <sys/resource.h>

#include <ctime>

#include "platform/http/tests/echo_server.hpp"

namespace renkei::http {
namespace {

// Takes every descriptor this process may still open.
class NoDescriptorsLeft {
 public:
  NoDescriptorsLeft() {
    constexpr rlim_t kFew = 256;
    ::getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit few{.rlim_cur = kFew, .rlim_max = before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &few);
    for (int taken = ::open("/dev/null", O_RDONLY | O_CLOEXEC); taken >= 0;
         taken = ::open("/dev/null", O_RDONLY | O_CLOEXEC)) {
      taken_.push_back(taken);
    }
    EXPECT_EQ(errno, EMFILE);
  }
  ~NoDescriptorsLeft() {
    for (const int each : taken_) ::close(each);
    ::setrlimit(RLIMIT_NOFILE, &before_);
  }
  NoDescriptorsLeft(const NoDescriptorsLeft&) = delete;
  NoDescriptorsLeft& operator=(const NoDescriptorsLeft&) = delete;
  // For one that a client of the test needs.
  void give_one() {
    ::close(taken_.back());
    taken_.pop_back();
  }

 private:
  rlimit before_{};
  std::vector<int> taken_;
};

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

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

TEST_F(ServerTest, AChunkedBodyIsRefusedBeforeAnyOfItIsRead) {
  start();
  const std::string head = "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const std::string_view body : {"0\r\n", "5\r\nhello\r\n0\r\n\r\n"}) {
    Client client{port()};
    client.send(head);
    client.send(body);
    EXPECT_EQ(client.hear().status, 400);
    EXPECT_TRUE(client.is_closed());
  }
  EXPECT_EQ(echo_.handled, 0);
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
  start({.header_timeout = milliseconds{200}, .body_timeout = milliseconds{200}});
  Client header{port()};
  header.send("GET / HTTP/1.1\r\nHost:");
  EXPECT_TRUE(header.is_closed());
  Client body{port()};
  body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_TRUE(body.is_closed());
  EXPECT_EQ(echo_.handled, 0);
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

TEST_F(ServerTest, WithoutDescriptorsItServesWhoIsInAndTheOthersWaitWithoutSpinning) {
  start();
  Client inside{port()};
  EXPECT_EQ(inside.ask(get_text("/")).status, 200);
  std::unique_ptr<Client> waiting;
  {
    NoDescriptorsLeft nothing;
    nothing.give_one();
    waiting = std::make_unique<Client>(port());  // the kernel takes it; the server cannot
    const double before = processor_seconds();
    waiting->send(get_text("/waited"));
    EXPECT_FALSE(waiting->is_answered_within(milliseconds{600}));
    EXPECT_LT(processor_seconds() - before, 0.3) << "the listener spins";
    EXPECT_EQ(inside.ask(get_text("/still")).status, 200);
  }
  EXPECT_EQ(waiting->hear().body, "/waited|get|0|-");
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

}  // namespace
}  // namespace renkei::http
