// Ten thousand screens in one process. Each line on standard input makes it tell everyone one event
// and answers with the milliseconds until the last of them had it whole.
//   live_clients PORT COUNT LISTEN_PATH SAY_PATH BODY [HEADER…]
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace renkei::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int kClientsAnAddress = 5'000;  // ports of one source address end
constexpr std::chrono::seconds kPatience{30};

int connected(std::uint16_t port, int number) {
  const int client = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in from{};
  from.sin_family = AF_INET;
  from.sin_addr.s_addr =
      htonl(INADDR_LOOPBACK + 1U + static_cast<unsigned>(number / kClientsAnAddress));
  sockaddr_in to = from;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const bool there = bind(client, reinterpret_cast<sockaddr*>(&from), sizeof from) == 0 &&
                     connect(client, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
  if (there) return client;
  close(client);
  return -1;
}

void say(int client, const std::string& text) {
  if (send(client, text.data(), text.size(), MSG_NOSIGNAL) < 0) std::exit(1);
}

class Crowd {
 public:
  Crowd(std::uint16_t port, int count, const std::string& request) : poll_(epoll_create1(0)) {
    for (int number = 0; number < count; ++number) {
      const int client = connected(port, number);
      if (client < 0) break;
      say(client, request);
      char head[4096];
      if (recv(client, head, sizeof head, 0) <= 0) break;  // one by one: nobody's backlog overflows
      epoll_event event{.events = EPOLLIN, .data = {.fd = client}};
      epoll_ctl(poll_, EPOLL_CTL_ADD, client, &event);
      ++size_;
    }
  }
  [[nodiscard]] int size() const { return size_; }

  // Reads what came until `most` have heard the mark; false if it takes too long.
  bool hear(std::string_view mark, int most, std::chrono::milliseconds patience) {
    std::vector<epoll_event> ready(1024);
    const auto until = Clock::now() + patience;
    int heard = 0;
    while (heard < most) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
      if (left.count() <= 0) return false;
      const int count = epoll_wait(poll_, ready.data(), static_cast<int>(ready.size()),
                                   static_cast<int>(left.count()));
      for (int i = 0; i < count; ++i) {
        char bytes[4096];
        const auto got =
            recv(ready[static_cast<std::size_t>(i)].data.fd, bytes, sizeof bytes, MSG_DONTWAIT);
        if (got == 0) std::exit(2);
        if (got < 0) continue;
        const std::string_view text{bytes, static_cast<std::size_t>(got)};
        if (text.find(mark) != std::string_view::npos) ++heard;
      }
    }
    return true;
  }

 private:
  int poll_;
  int size_ = 0;
};

}  // namespace
}  // namespace renkei::bench

int main(int count, char** arguments) {
  namespace bench = renkei::bench;
  if (count < 6) return 64;
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  const auto port = static_cast<std::uint16_t>(std::atoi(arguments[1]));
  const int clients = std::atoi(arguments[2]);
  const std::string body = arguments[5];
  std::string headers = " HTTP/1.1\r\nHost: localhost\r\n";
  for (int i = 6; i < count; ++i) headers += std::string{arguments[i]} + "\r\n";
  bench::Crowd crowd{
      port, clients,
      "GET " + std::string{arguments[3]} + headers + "Accept: text/event-stream\r\n\r\n"};
  if (crowd.size() < clients) {
    std::cerr << "only " << crowd.size() << " could connect\n";
    return 1;
  }
  std::cout << "ready" << std::endl;
  const int speaker = bench::connected(port, 0);
  for (std::string line; std::getline(std::cin, line);) {
    (void)crowd.hear("\n\n", clients, std::chrono::milliseconds{300});  // greetings and pings
    const auto begun = bench::Clock::now();
    bench::say(speaker, "POST " + std::string{arguments[4]} + headers +
                            "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    if (!crowd.hear("directory", clients, bench::kPatience)) return 3;
    std::cout << std::chrono::duration<double, std::milli>(bench::Clock::now() - begun).count()
              << std::endl;
    char reply[4096];
    (void)recv(speaker, reply, sizeof reply, 0);
  }
}
