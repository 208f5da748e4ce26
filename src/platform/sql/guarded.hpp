// The one place where an exception out of a caller's function becomes an answer.
#pragma once
#include "kernel/result.hpp"

#include "platform/log/log.hpp"

namespace renkei::sql {

template <class Call>
[[nodiscard]] Result<void> guarded(const Call& call) {
  try {
    return call();
  } catch (...) {
    // what() may quote the input, so only the fact is logged.
    log::error("sql.call_threw");
    return fail(ErrorKind::fault, "sql.call_threw");
  }
}

// Whether a failed "refused" hook replaces the refusal it should have recorded: a refusal that left
// no trace is not given out as one, but trouble with the disk stays what it was.
[[nodiscard]] inline Error answer_after_hook(const Error& refusal, const Result<void>& recorded) {
  if (recorded) return refusal;
  const bool was_trouble =
      refusal.kind == ErrorKind::unavailable || refusal.kind == ErrorKind::fault;
  return was_trouble ? refusal : recorded.error();
}

}  // namespace renkei::sql
