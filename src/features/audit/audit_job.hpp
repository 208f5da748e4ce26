// What is done about the audit while nobody asks: every ten minutes it is looked through for what
// is unlike usual, every night its chain is checked and the head noted outside the database.
#pragma once
#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "platform/sql/job_runner.hpp"

#include "features/audit/audit.hpp"

namespace renkei::audit {

inline constexpr std::string_view kWatchJob = "audit.watch";
inline constexpr std::string_view kCheckJob = "audit.check";

// What the jobs work with; lives as long as the process.
struct JobMeans {
  sql::Database& database;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  const PersonalRoutes& personal;
  HeadBook& heads;
  TellAuditors tell = {};
};

void register_jobs(sql::JobRunner& runner, const JobMeans& means);
// The first runs, at once; does nothing where they wait.
[[nodiscard]] Result<void> enqueue_jobs(sql::Session& session, const JobMeans& means);

// Looks through all that is new.
[[nodiscard]] Result<void> watch(const JobMeans& means, const std::function<bool()>& must_stop);
// Walks the chain, compares it with the heads noted before, notes today's and keeps what was found.
[[nodiscard]] Result<ChainCheckRecord> check_chain(const JobMeans& means);

}  // namespace renkei::audit
