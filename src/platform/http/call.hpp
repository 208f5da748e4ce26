// The words a handler's signature is made of: what it is told, what it takes and what it gives.
#pragma once
#include <cstdint>
#include <string>

#include "kernel/clock.hpp"

#include "platform/http/message.hpp"

namespace renkei::http {

// What a handler is told besides its decoded input.
struct Call {
  const Request& request;
  const Actor& actor;
  Instant now;  // care time
};

// What is written, for its ETag and for the retry with the same Idempotency-Key.
struct Written {
  int status = 200;
  std::int64_t version = 0;  // sent as ETag if above 0
  std::string subject = {};  // id of what was written
  // What was written is a counted attempt: it is committed, and the caller is refused.
  std::optional<Error> refusal = {};
};

// A reply that names the version of what it shows.
template <class T>
struct Versioned {
  T body;
  Written written = {};
};

// In place of a type: there is none.
struct NoBody {};
struct NoQuery {};
struct NoReply {};
// In place of a reply type: the handler gives a whole http::Reply that is no JSON (a page, a file).
struct AnyReply {};
// The handler gives a whole http::Reply (for its headers) whose body is a T; Whole<NoReply> has
// none.
template <class T>
struct Whole {};
// Marks a reply that shows a person.
template <class T>
struct Personal {};
// In place of a body type: the body as it came, in call.request.body.
struct RawBody {};
// A body of application/x-www-form-urlencoded with the members of T.
template <class T>
struct Form {
  T value;
};

}  // namespace renkei::http
