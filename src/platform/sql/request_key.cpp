// The request_key table.
#include "platform/sql/request_key.hpp"

#include "kernel/id.hpp"

namespace renkei::sql {
namespace {

constexpr std::chrono::days kKept{7};

}  // namespace

Result<std::optional<RememberedReply>> find_reply(Session& session, const RequestKey& request,
                                                  Instant now) {
  if (!is_uuid(request.key)) return fail(ErrorKind::malformed, "request.key_not_uuid");
  std::optional<RememberedReply> reply;
  bool same = true;
  auto found = session.query(
      "SELECT route, body_sha256, status, subject FROM request_key "
      "WHERE actor = $1 AND key = $2 AND at > $3",
      [&](const Row& row) -> Result<void> {
        same = row.text(0) == request.route && row.text(1) == request.body_sha256;
        reply = RememberedReply{.status = static_cast<int>(row.integer(2))};
        if (!row.is_null(3)) reply->subject = std::string{row.text(3)};
        return {};
      },
      request.actor, request.key, now - kKept);
  if (!found) return pass_on(found);
  if (!same) return fail(ErrorKind::invalid, "request.key_reused");
  return reply;
}

Result<void> remember_reply(Session& session, const RequestKey& request,
                            const RememberedReply& reply, Instant now) {
  // An older row with this key has outlived its seven days: find_reply() saw nothing.
  auto kept = session.run(
      "INSERT INTO request_key (actor, key, route, body_sha256, status, subject, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (actor, key) DO UPDATE SET "
      "route = excluded.route, body_sha256 = excluded.body_sha256, status = excluded.status, "
      "subject = excluded.subject, at = excluded.at",
      request.actor, request.key, request.route, request.body_sha256, reply.status, reply.subject,
      now);
  if (!kept) return pass_on(kept);
  return {};
}

}  // namespace renkei::sql
