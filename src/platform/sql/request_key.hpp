// Idempotency-Key: a request sent twice, because an answer was lost on the way, is done once.
#pragma once
#include <optional>
#include <string>

#include "platform/sql/session.hpp"

namespace renkei::sql {

struct RequestKey {
  std::string actor;
  std::string key;  // the header's UUID
  std::string route;
  std::string body_digest;  // keyed: a body may hold a password, and short ones could be guessed
};

// What the first request came to; the reply is rendered again from it.
struct RememberedReply {
  int status = 0;
  std::optional<std::string> subject = {};  // id of what was written
  friend bool operator==(const RememberedReply&, const RememberedReply&) = default;
};

// Nothing if the key is new or older than seven days. `malformed` ("request.key_not_uuid") if it is
// no UUID; `invalid` ("request.key_reused") if it came with another route or body. Ask in the
// request's own transaction, first.
[[nodiscard]] Result<std::optional<RememberedReply>> find_reply(Session& session,
                                                                const RequestKey& request,
                                                                Instant now);
// In the same transaction, last. Refusals are not remembered: they leave nothing to do twice.
[[nodiscard]] Result<void> remember_reply(Session& session, const RequestKey& request,
                                          const RememberedReply& reply, Instant now);

}  // namespace renkei::sql
