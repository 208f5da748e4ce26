// What ten thousand screens are told by, alone: our channel on our server, or the plain loop of
// send() that nothing can beat by much.  live_server channel|loop PORT
// GET /events listens, POST /say tells everyone one event.
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/channel.hpp"
#include "platform/http/server.hpp"

namespace renkei::bench {
namespace {

constexpr std::string_view kData = R"({"topics":["directory"]})";

std::string next_id() {
  static int number = 0;
  std::string id = std::to_string(++number);
  return std::string(22 - id.size(), 'x') + id;  // as long as a token
}

class Radio final : public http::Service {
 public:
  std::size_t body_max(http::Method /*method*/, std::string_view /*target*/) const override {
    return 1000;
  }
  void handle(http::Request request, http::Answer answer) override {
    if (request.method == http::Method::post) {
      channel_->send(next_id(), "changed", kData);
      return answer({.status = 204});
    }
    answer({.content_type = "text/event-stream", .listener = channel_->join({})});
  }
  std::string allowed(std::string_view /*target*/) const override { return "GET, POST"; }
  http::Reply refuse(http::Refusal /*refusal*/, const http::Request& /*request*/) const override {
    return {.status = 400};
  }

 private:
  std::shared_ptr<http::Channel> channel_ = std::make_shared<http::Channel>("origin");
};

int channel(std::uint16_t port) {
  Radio radio;
  RunningSystemClock clock;
  http::Server server{{.port = port}, radio, clock};
  if (!server.start()) return 1;
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  int signal = 0;
  sigwait(&signals, &signal);
  server.stop();
  return 0;
}

int listen_on(std::uint16_t port) {
  const int door = socket(AF_INET, SOCK_STREAM, 0);
  const int one = 1;
  setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(door, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return -1;
  return listen(door, 4096) == 0 ? door : -1;
}

// One thread, one array of descriptors. Requests are not even parsed.
int loop(std::uint16_t port) {
  const int door = listen_on(port);
  if (door < 0) return 1;
  const int poll = epoll_create1(0);
  epoll_event event{.events = EPOLLIN, .data = {.fd = door}};
  epoll_ctl(poll, EPOLL_CTL_ADD, door, &event);
  std::vector<int> listeners;
  std::vector<epoll_event> ready(512);
  for (;;) {
    const int count = epoll_wait(poll, ready.data(), static_cast<int>(ready.size()), -1);
    for (int i = 0; i < count; ++i) {
      const int from = ready[static_cast<std::size_t>(i)].data.fd;
      if (from == door) {
        const int client = accept(door, nullptr, nullptr);
        const int one = 1;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        event.data.fd = client;
        epoll_ctl(poll, EPOLL_CTL_ADD, client, &event);
        continue;
      }
      char request[4096];
      const auto got = recv(from, request, sizeof request, MSG_DONTWAIT);
      if (got <= 0) {
        std::erase(listeners, from);
        close(from);
        continue;
      }
      if (std::string_view{request, static_cast<std::size_t>(got)}.starts_with("POST")) {
        const std::string text{*http::event_frame(next_id(), "changed", kData)};
        for (const int each : listeners) {
          send(each, text.data(), text.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        }
        constexpr std::string_view kDone = "HTTP/1.1 204 No Content\r\n\r\n";
        send(from, kDone.data(), kDone.size(), MSG_NOSIGNAL);
      } else {
        constexpr std::string_view kHead =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
        send(from, kHead.data(), kHead.size(), MSG_NOSIGNAL);
        listeners.push_back(from);
      }
    }
  }
}

}  // namespace
}  // namespace renkei::bench

int main(int count, char** arguments) {
  if (count != 3) return 64;
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  const auto port = static_cast<std::uint16_t>(std::atoi(arguments[2]));
  if (std::string_view{arguments[1]} == "loop") return renkei::bench::loop(port);
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  return renkei::bench::channel(port);
}
