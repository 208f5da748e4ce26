// The audit over HTTP, for the auditor and the coordinator.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/audit/reading_actions.hpp"
#include "features/audit/review_actions.hpp"

namespace renkei::audit {

inline constexpr http::Permission kRead{"audit.read", {Role::coordinator, Role::auditor}};
inline constexpr http::Permission kReview{"audit.review", {Role::coordinator, Role::auditor}};

// Whether the machine's clock is kept right by the network: what the times of the audit are worth.
enum class TimeKeeping : std::uint8_t { kept, adrift, unknown };
RENKEI_DESCRIBE_ENUM(TimeKeeping, kept, adrift, unknown)

struct AuditVerbs {
  ReadingActions reading;
  ReviewActions reviews;
  WatchActions watch;
  const http::Cursors& cursors;
  std::function<TimeKeeping()> time_keeping;
};

[[nodiscard]] http::Routes<AuditVerbs> routes();
[[nodiscard]] http::Routes<AuditVerbs> review_routes();

}  // namespace renkei::audit
