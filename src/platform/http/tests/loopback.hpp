// A plain socket client and a house that remembers, for tests of the server.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace renkei::http {

// What came back for one request.
struct Heard {
  int status = 0;  // 0: the server closed without a word
  std::string head;
  std::string body;
  [[nodiscard]] bool has(std::string_view line) const {
    return head.find(line) != std::string::npos;
  }
  [[nodiscard]] std::string header(std::string_view name) const {
    const auto at = head.find("\r\n" + std::string{name} + ": ");
    if (at == std::string::npos) return {};
    const auto from = at + name.size() + 4;
    return head.substr(from, head.find("\r\n", from) - from);
  }
};

class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error{"cannot connect"};
    }
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void send(std::string_view text) {
    while (!text.empty()) {
      const auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;  // the server has closed; what it said is still to be read
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  // The next whole response. `bodiless` after HEAD.
  Heard hear(bool bodiless = false) {
    Heard heard;
    while (rest_.find("\r\n\r\n") == std::string::npos) {
      if (!more()) return heard;
    }
    const auto end = rest_.find("\r\n\r\n");
    heard.head = rest_.substr(0, end + 2);
    rest_.erase(0, end + 4);
    heard.status = std::stoi(heard.head.substr(9, 3));
    const auto length = heard.header("Content-Length");
    const std::size_t size = length.empty() || bodiless ? 0 : std::stoul(length);
    while (rest_.size() < size && more()) {
    }
    heard.body = rest_.substr(0, size);
    rest_.erase(0, size);
    return heard;
  }
  Heard ask(std::string_view text) {
    send(text);
    return hear();
  }
  [[nodiscard]] int number() const { return socket_; }
  // What has come without end, up to and with `text`; all there was if it does not come.
  std::string hear_until(std::string_view text) {
    while (rest_.find(text) == std::string::npos && more()) {
    }
    const auto found = rest_.find(text);
    const auto end = found == std::string::npos ? rest_.size() : found + text.size();
    std::string heard = rest_.substr(0, end);
    rest_.erase(0, end);
    return heard;
  }
  // Whether anything came, or the server closed, in this time.
  [[nodiscard]] bool is_answered_within(std::chrono::milliseconds time) const {
    pollfd wait{socket_, POLLIN, 0};
    return ::poll(&wait, 1, static_cast<int>(time.count())) > 0;
  }
  // True once the server has closed; what still came is thrown away.
  bool is_closed() {
    while (more()) {
    }
    return ended_;
  }

 private:
  bool more() {
    pollfd wait{socket_, POLLIN, 0};
    if (::poll(&wait, 1, 5000) <= 0) return false;
    char bytes[65536];
    const auto got = ::recv(socket_, bytes, sizeof bytes, 0);
    ended_ = got <= 0;
    if (ended_) return false;
    rest_.append(bytes, static_cast<std::size_t>(got));
    return true;
  }
  int socket_;
  std::string rest_;
  bool ended_ = false;
};

inline std::string get_text(std::string_view target, std::string_view headers = {}) {
  return "GET " + std::string{target} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{headers} +
         "\r\n";
}

inline std::string post_text(std::string_view target, std::string_view body,
                             std::string_view headers = "Content-Type: application/json\r\n") {
  return "POST " + std::string{target} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{headers} +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string{body};
}

}  // namespace renkei::http
