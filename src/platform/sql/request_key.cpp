// The request_key table.
#include "platform/sql/request_key.hpp"

#include "kernel/id.hpp"

namespace renkei::sql {
namespace {

constexpr std::chrono::days kKept{7};
constexpr std::int64_t kClaimed = 0;  // status of a key whose request has not ended

}  // namespace

Result<std::optional<RememberedReply>> find_reply(Session& session, const RequestKey& request,
                                                  Instant now) {
  if (!is_uuid(request.key)) return fail(ErrorKind::malformed, "request.key_not_uuid");
  std::optional<RememberedReply> reply;
  bool same = true;
  // Looks by trying to claim the key. A SELECT would take PostgreSQL's predicate lock on a whole
  // page of keys, and any two requests at once would clash on it; an upsert takes none.
  auto found = session.query(
      "INSERT INTO request_key (actor, key, route, body_digest, status, at) "
      "VALUES ($1, $2, $3, $4, 0, $5) ON CONFLICT (actor, key) DO UPDATE SET at = request_key.at "
      "RETURNING route, body_digest, status, subject, at",
      [&](const Row& row) -> Result<void> {
        const bool ended = row.integer(2) != kClaimed;
        if (!ended || instant_of(row.integer(4)) <= now - kKept) return {};
        same = row.text(0) == request.route && row.text(1) == request.body_digest;
        reply = RememberedReply{.status = static_cast<int>(row.integer(2))};
        if (!row.is_null(3)) reply->subject = std::string{row.text(3)};
        return {};
      },
      request.actor, request.key, request.route, request.body_digest, now);
  if (!found) return pass_on(found);
  if (!same) return fail(ErrorKind::invalid, "request.key_reused");
  return reply;
}

Result<void> remember_reply(Session& session, const RequestKey& request,
                            const RememberedReply& reply, Instant now) {
  // The row is our own claim, or one that has outlived its seven days.
  auto kept = session.run(
      "INSERT INTO request_key (actor, key, route, body_digest, status, subject, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (actor, key) DO UPDATE SET "
      "route = excluded.route, body_digest = excluded.body_digest, status = excluded.status, "
      "subject = excluded.subject, at = excluded.at",
      request.actor, request.key, request.route, request.body_digest, reply.status, reply.subject,
      now);
  if (!kept) return pass_on(kept);
  return {};
}

}  // namespace renkei::sql
