// Once each morning the hub is open, before its people come: what is due today, and what somebody
// is asked to do by a day.
#pragma once
#include "features/notice/carrying_job.hpp"

namespace renkei::notice {

[[nodiscard]] Result<void> tell_work(const JobMeans& means);

}  // namespace renkei::notice
