// Each minute: which critical lines of the hub are nobody's, and whom that concerns by now.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "platform/sql/database.hpp"
#include "platform/sql/job_runner.hpp"

#include "features/home/home_actions.hpp"

namespace renkei::home {

inline constexpr std::string_view kEscalationJob = "home.escalate";

struct EscalationMeans {
  sql::Database& database;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  // Who knows what waits, in this transaction.
  std::function<Sources(sql::Session&)> sources;
};

// The lines as they are now, the next steps taken and recorded. Again by itself does no harm.
[[nodiscard]] Result<void> escalate(const EscalationMeans& means);

[[nodiscard]] Result<void> enqueue_escalation(sql::Session& session, const EscalationMeans& means);
// Before the runner starts.
void register_jobs(sql::JobRunner& runner, const EscalationMeans& means);

}  // namespace renkei::home
