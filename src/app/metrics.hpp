// `/metrics` for Prometheus: how the process is doing. Nothing of what it holds: no records are
// counted, no path, address or name stands here.
#pragma once
#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "platform/http/router.hpp"

#include "app/hub.hpp"
#include "app/workers.hpp"

namespace renkei::app {

// Counts replies by method, route's pattern and status.
class RequestFigures {
 public:
  static constexpr std::array kUpTo{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                    0.1,   0.25,   0.5,   1.0,  2.5,   10.0};  // seconds

  // From any thread. `method` and `route` outlive this.
  void add(std::string_view method, std::string_view route, int status,
           std::chrono::nanoseconds took);
  [[nodiscard]] std::string text() const;

 private:
  struct Latency {
    std::array<std::uint64_t, kUpTo.size()> within{};
    std::uint64_t count = 0;
    double seconds = 0;
  };
  mutable std::mutex mutex_;
  std::map<std::tuple<std::string_view, std::string_view, int>, std::uint64_t> replies_;
  std::map<std::string_view, Latency> latencies_;  // by route
};

struct MetricsSources {
  const RequestFigures& requests;
  const std::vector<std::unique_ptr<Hub>>& hubs;
  Workers& workers;
  std::string token;  // of RENKEI_METRICS_TOKEN_FILE; empty: this machine alone may ask
  std::function<std::size_t()> connections;
  std::function<http::Reply(const http::Request&, const Error&)> refuse;
};

// This machine itself, no proxy in between; or one who shows the token.
[[nodiscard]] bool may_see_metrics(const http::Request& request, std::string_view token);

[[nodiscard]] Result<void> add_metrics(http::Router& router, MetricsSources sources);

}  // namespace renkei::app
