// A server of this machine that gives every caller the same bytes, and keeps what it was asked.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>

namespace renkei::outbound {

class OneAnswer {
 public:
  explicit OneAnswer(std::string answer, std::chrono::milliseconds wait = {})
      : answer_(std::move(answer)), wait_(wait), socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_, plain, size) != 0 || ::listen(socket_, 8) != 0 ||
        ::getsockname(socket_, plain, &size) != 0) {
      throw std::runtime_error{"cannot listen"};
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread{[this] { serve(); }};
  }
  ~OneAnswer() {
    ::shutdown(socket_, SHUT_RDWR);
    thread_.join();
    ::close(socket_);
  }
  OneAnswer(const OneAnswer&) = delete;
  OneAnswer& operator=(const OneAnswer&) = delete;

  [[nodiscard]] std::string url(const std::string& path = "/") const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  [[nodiscard]] std::string port() const { return std::to_string(port_); }
  [[nodiscard]] std::string asked() {
    const std::scoped_lock lock{mutex_};
    return asked_;
  }

 private:
  void serve() {
    for (;;) {
      const int caller = ::accept(socket_, nullptr, nullptr);
      if (caller < 0) return;
      std::string head;
      char bytes[4096];
      while (head.find("\r\n\r\n") == std::string::npos) {
        const auto got = ::recv(caller, bytes, sizeof bytes, 0);
        if (got <= 0) break;
        head.append(bytes, static_cast<std::size_t>(got));
      }
      {
        const std::scoped_lock lock{mutex_};
        asked_ += head;
      }
      std::this_thread::sleep_for(wait_);
      (void)::send(caller, answer_.data(), answer_.size(), MSG_NOSIGNAL);
      ::close(caller);
    }
  }

  std::string answer_;
  std::chrono::milliseconds wait_;
  int socket_;
  std::uint16_t port_ = 0;
  std::mutex mutex_;
  std::string asked_;
  std::thread thread_;
};

}  // namespace renkei::outbound
