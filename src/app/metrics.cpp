// Figures as Prometheus reads them.
#include "app/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "platform/crypto/hash.hpp"
#include "platform/sql/figures.hpp"
#include "platform/sql/writer_figures.hpp"

#include "app/safety/time_keeping.hpp"

namespace renkei::app {
namespace {

constexpr std::array<std::string_view, 4> kForwarding{"forwarded", "x-forwarded-for", "x-real-ip",
                                                      "via"};

std::string head(std::string_view name, std::string_view kind, std::string_view meaning) {
  return fmt::format("# HELP renkei_{} {}\n# TYPE renkei_{} {}\n", name, meaning, name, kind);
}

struct Gauge {
  std::string_view name;
  std::string_view kind;
  std::string_view meaning;
  std::string lines = {};

  template <class Number>
  void add(std::string_view labels, Number value) {
    lines += fmt::format("renkei_{}{{{}}} {}\n", name, labels, value);
  }
  [[nodiscard]] std::string text() const { return head(name, kind, meaning) + lines; }
};

struct HubGauges {
  Gauge up{"database_up", "gauge", "Whether the hub's database answers"};
  Gauge bytes{"database_bytes", "gauge", "Size of the hub's database"};
  Gauge waiting{"writer_waiting", "gauge", "Changes in the writer's queue (at most 1,000)"};
  Gauge groups{"writer_groups_total", "counter", "Commits of the writer"};
  Gauge writes{"writer_changes_total", "counter", "Changes in those commits"};
  Gauge group_size{"writer_group_size", "gauge", "Changes in the latest commit"};
  Gauge guests{"live_clients", "gauge", "Screens that are updated live"};
  Gauge lag{"index_lag_events", "gauge", "Events the search index has not taken yet"};
  Gauge jobs{"jobs", "gauge", "Jobs that wait or have failed, by kind"};

  void add(Hub& hub) {
    const std::string label = fmt::format("hub=\"{}\"", hub.config().slug);
    const auto writer = sql::writer_figures(hub.database());
    waiting.add(label, writer.waiting);
    groups.add(label, writer.groups);
    writes.add(label, writer.writes);
    group_size.add(label, writer.group_size);
    guests.add(label, hub.live().guests());
    const std::int64_t taken = hub.index_taken();
    const auto asked = sql::read_for<sql::Figures>(hub.database(), sql::figures);
    up.add(label, asked ? 1 : 0);
    if (!asked) return;
    bytes.add(label, asked->bytes);
    lag.add(label, std::max<std::int64_t>(0, asked->newest_event - taken));
    for (const sql::JobFigure& job : asked->jobs) {
      jobs.add(fmt::format("{},kind=\"{}\",state=\"{}\"", label, job.kind, enum_name(job.state)),
               job.count);
    }
  }
  [[nodiscard]] std::string text() const {
    std::string all;
    for (const Gauge* each :
         {&up, &bytes, &waiting, &groups, &writes, &group_size, &guests, &lag, &jobs}) {
      all += each->text();
    }
    return all;
  }
};

// One line is 1; a clock of which nothing is known has no error.
std::string clock_text() {
  const ClockState state = clock_state();
  Gauge keeping{"clock", "gauge", "Whether the machine's clock is kept right by the network"};
  for_each_enumerator<audit::TimeKeeping>([&](std::string_view name, audit::TimeKeeping each) {
    keeping.add(fmt::format("state=\"{}\"", name), each == state.keeping ? 1 : 0);
  });
  if (state.keeping != audit::TimeKeeping::kept) return keeping.text();
  return keeping.text() + head("clock_error_seconds", "gauge", "The clock is off by at most this") +
         fmt::format("renkei_clock_error_seconds {:.3f}\n",
                     static_cast<double>(state.error_milliseconds) / 1000);
}

std::string all_figures(const MetricsSources& sources, std::size_t connections) {
  HubGauges hubs;
  for (const auto& hub : sources.hubs) hubs.add(*hub);
  return sources.requests.text() + clock_text() + head("connections", "gauge", "Open connections") +
         fmt::format("renkei_connections {}\n", connections) + hubs.text();
}

bool is_this_machine(std::string_view peer) { return peer.starts_with("127.") || peer == "::1"; }

}  // namespace

void RequestFigures::add(std::string_view method, std::string_view route, int status,
                         std::chrono::nanoseconds took) {
  const double seconds = std::chrono::duration<double>(took).count();
  const auto* const bucket = std::lower_bound(kUpTo.begin(), kUpTo.end(), seconds);
  const std::scoped_lock lock{mutex_};
  ++replies_[{method, route, status}];
  Latency& latency = latencies_[route];
  if (bucket != kUpTo.end()) ++latency.within[static_cast<std::size_t>(bucket - kUpTo.begin())];
  ++latency.count;
  latency.seconds += seconds;
}

std::string RequestFigures::text() const {
  Gauge replies{"requests_total", "counter", "Replies by route pattern and status"};
  std::string latencies =
      head("request_seconds", "histogram", "From the whole request to its reply");
  const std::scoped_lock lock{mutex_};
  for (const auto& [key, count] : replies_) {
    const auto& [method, route, status] = key;
    replies.add(fmt::format("method=\"{}\",route=\"{}\",status=\"{}\"", method, route, status),
                count);
  }
  for (const auto& [route, latency] : latencies_) {
    std::uint64_t within = 0;
    for (std::size_t i = 0; i < kUpTo.size(); ++i) {
      within += latency.within[i];
      latencies += fmt::format("renkei_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n",
                               route, kUpTo[i], within);
    }
    latencies += fmt::format(
        "renkei_request_seconds_bucket{{route=\"{0}\",le=\"+Inf\"}} {1}\n"
        "renkei_request_seconds_sum{{route=\"{0}\"}} {2:.6f}\n"
        "renkei_request_seconds_count{{route=\"{0}\"}} {1}\n",
        route, latency.count, latency.seconds);
  }
  return replies.text() + latencies;
}

bool may_see_metrics(const http::Request& request, std::string_view token) {
  const bool forwarded =
      std::any_of(kForwarding.begin(), kForwarding.end(),
                  [&](std::string_view name) { return request.header(name).has_value(); });
  if (!forwarded && is_this_machine(request.peer)) return true;
  const auto shown = request.header("authorization");
  // Compared by their hashes: how much of a guess is right does not show in the time it takes.
  return !token.empty() && shown &&
         crypto::sha256_hex(*shown) == crypto::sha256_hex("Bearer " + std::string{token});
}

Result<void> add_metrics(http::Router& router, MetricsSources sources) {
  const auto shared = std::make_shared<const MetricsSources>(std::move(sources));
  const bool added = router.add(
      {.method = http::Method::get,
       .path = "/metrics",
       .permission = http::open("app.metrics"),
       .summary = "How the process is doing, for Prometheus"},
      [shared](const http::Request& request, const http::Answer& answer) {
        if (!may_see_metrics(request, shared->token)) {
          return answer(shared->refuse(
              request, {.kind = ErrorKind::forbidden, .reason = "app.metrics_closed"}));
        }
        // Asks databases, so not on the server's thread.
        const bool accepted = shared->workers.post([shared, answer, open = shared->connections()] {
          answer({.content_type = "text/plain; version=0.0.4; charset=utf-8",
                  .body = all_figures(*shared, open)});
        });
        if (!accepted) {
          answer(shared->refuse(request, {.kind = ErrorKind::unavailable, .reason = "app.busy"}));
        }
      });
  if (!added) return fail(ErrorKind::fault, "app.route_twice");
  return {};
}

}  // namespace renkei::app
