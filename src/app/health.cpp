#include "app/health.hpp"

namespace renkei::app {
namespace {

http::Endpoint endpoint(std::string path, std::string_view summary) {
  return {.method = http::Method::get,
          .path = std::move(path),
          .permission = http::open("app.health"),
          .summary = summary};
}

http::Reply plain(int status, std::string text) {
  return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::move(text)};
}

bool is_ready(Hub& hub) {
  const auto looked = hub.database().read([](sql::Session& session) {
    return session.query("SELECT 1", [](const sql::Row&) { return Result<void>{}; });
  });
  return looked.has_value();
}

}  // namespace

Result<void> add_health(http::Router& router, const std::vector<std::unique_ptr<Hub>>& hubs) {
  const bool alive = router.add(
      endpoint("/healthz", "The process answers"),
      [](const http::Request&, const http::Answer& answer) { answer(plain(200, "ok\n")); });
  const bool ready = router.add(endpoint("/readyz", "Every hub's database answers"),
                                [&hubs](const http::Request&, const http::Answer& answer) {
                                  for (const auto& hub : hubs) {
                                    if (!is_ready(*hub)) return answer(plain(503, "not ready\n"));
                                  }
                                  answer(plain(200, "ready\n"));
                                });
  if (!alive || !ready) return fail(ErrorKind::fault, "app.route_twice");
  return {};
}

}  // namespace renkei::app
