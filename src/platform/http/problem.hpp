// A refusal as the browser gets it: RFC 9457 problem+json with all field errors at once.
#pragma once
#include <optional>

#include "platform/http/message.hpp"
#include "platform/http/sentences.hpp"

namespace renkei::http {

// The one HTTP status of each kind (conventions §2).
[[nodiscard]] constexpr int status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid:
      return 422;
    case ErrorKind::malformed:
      return 400;
    case ErrorKind::unsigned_in:
      return 401;
    case ErrorKind::forbidden:
      return 403;
    case ErrorKind::not_found:
      return 404;
    case ErrorKind::conflict:
      return 409;
    case ErrorKind::stale:
      return 412;
    case ErrorKind::unconditional:
      return 428;
    case ErrorKind::too_large:
      return 413;
    case ErrorKind::too_many:
      return 429;
    case ErrorKind::unavailable:
      return 503;
    case ErrorKind::fault:
      break;
  }
  return 500;
}

// {"type","title","status","reason","args","errors","request_id"}; `args` and `errors` only if
// there are any. 429 and 503 say when to try again: an argument named `seconds`, else 5. An
// argument `version` of a stale write is also its ETag. `status` is for the few that no kind has:
// 405, 421, 431.
[[nodiscard]] Reply problem(const Sentences& sentences, const Error& error, const Request& request,
                            std::optional<int> status = {});

}  // namespace renkei::http
