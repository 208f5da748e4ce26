// A server on a loopback port with a house that echoes, for the tests of the server.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/http/server.hpp"
#include "platform/http/tests/loopback.hpp"

namespace renkei::http {

using std::chrono::milliseconds;
using std::chrono::seconds;

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
    for (int i = 0; i < 500 && echo_.held() < count; ++i)
      std::this_thread::sleep_for(milliseconds{10});
    ASSERT_EQ(echo_.held(), count);
  }

  Echo echo_;
  RunningSystemClock clock_;
  std::unique_ptr<Server> server_;
};

}  // namespace renkei::http
