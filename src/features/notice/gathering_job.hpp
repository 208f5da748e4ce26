// Follows the hub's events: who must hear of what, each person once.
#pragma once
#include "features/notice/carrying_job.hpp"

namespace renkei::notice {

inline constexpr std::string_view kGatheringJob = "notice.gather";

// All events since the last time. Again by itself, or after a crash on the way, it tells nobody
// twice.
[[nodiscard]] Result<void> gather(const JobMeans& means);
[[nodiscard]] Result<void> enqueue_gathering(sql::Session& session, const JobMeans& means);
// Before the runner starts.
void register_jobs(sql::JobRunner& runner, const JobMeans& means);

}  // namespace renkei::notice
