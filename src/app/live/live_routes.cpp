// The stream of events, for those who are signed in.
#include "app/live/live_routes.hpp"

#include "features/identity/identity.hpp"

namespace renkei::app {
namespace {

constexpr http::Permission kFollow = http::signed_in("live.follow");

// EventSource sends the header only when it reconnects by itself; a page that opened a new one says
// it in the query.
struct FollowQuery {
  std::optional<std::string> last_event_id;
};
RENKEI_DESCRIBE(FollowQuery, last_event_id)

Result<http::Reply> follow(LiveVerbs& verbs, const http::Call& call, FollowQuery query) {
  const auto header = call.request.header("last-event-id");
  const std::string last{header ? *header : query.last_event_id.value_or("")};
  const auto token = call.request.cookie(identity::kSessionCookie).value_or("");
  auto listener = verbs.live.join(call.actor, std::string{token}, last);
  if (!listener) return pass_on(listener);
  http::Reply reply{.content_type = "text/event-stream; charset=utf-8",
                    .listener = *std::move(listener)};
  reply.headers.emplace_back("x-accel-buffering", "no");  // nginx would keep events back
  return reply;
}

}  // namespace

http::Routes<LiveVerbs> live_routes() {
  return {http::get<FollowQuery, http::AnyReply, LiveVerbs>(
      "/api/live/events", kFollow, "Be told which topics change, as server-sent events", follow)};
}

}  // namespace renkei::app
