// The nightly cleaning of the staging: conventions §3 counts it among what is really deleted.
#pragma once
#include "features/intake/intake.hpp"

namespace renkei::intake {

struct StagingCleaned {
  std::int64_t imports = 0;  // whose staging is gone
  std::int64_t batches = 0;
};

// Files whose reading broke off a day ago vanish; files nobody started within 30 days are given
// up; finished imports keep their report, and after 90 days lose what an undo would need. In short
// writes, so that others write between them; taken up again wherever it stopped.
[[nodiscard]] Result<StagingCleaned> clean_staging(const Means& means);

}  // namespace renkei::intake
