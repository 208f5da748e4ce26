// Tells many people in applies none of which is longer than the others' requests can wait.
#pragma once
#include <vector>

#include "features/notice/carrying_job.hpp"
#include "features/notice/telling_actions.hpp"

namespace renkei::notice {

struct Posting {
  Tiding tiding;
  identity::Reachable person;
};

// Who was told before is not told again.
[[nodiscard]] Result<void> post(const JobMeans& means, const std::vector<Posting>& postings);
[[nodiscard]] Result<void> keep(const JobMeans& means, const Progress& progress);

}  // namespace renkei::notice
