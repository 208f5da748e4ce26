// The head of a day's audit chain goes to the auditors by mail: whoever mends the database cannot
// mend what lies in their letter boxes.
#pragma once
#include <cstdint>
#include <string>

#include "features/notice/carrying_job.hpp"

namespace renkei::notice {

// As it is read aloud and compared.
struct HeadNoted {
  Instant at;
  std::int64_t seq = 0;
  std::string hash;
};

// To every auditor with an address; where a hub has none, to its coordinators. Nothing to do where
// no mail is set up. `unavailable` ("notice.not_carried") if nobody could be reached.
[[nodiscard]] Result<void> mail_head(const JobMeans& means, const HeadNoted& head);

}  // namespace renkei::notice
