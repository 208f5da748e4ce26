// Each night: who was not certified when the grace is over is suspended.
#pragma once
#include <functional>
#include <string_view>

#include "platform/sql/database.hpp"
#include "platform/sql/job_runner.hpp"

#include "features/people/people_feature.hpp"

namespace renkei::people {

inline constexpr std::string_view kCertificationJob = "people.certify";

struct CertificationJobMeans {
  sql::Database& database;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  // What people is wired with, in this transaction.
  std::function<PeopleTools(sql::Session&)> tools;
};

// In portions, each with its audit row; how many were suspended. Again by itself does no harm.
[[nodiscard]] Result<std::int64_t> suspend_uncertified(const CertificationJobMeans& means);

[[nodiscard]] Result<void> enqueue_certification(sql::Session& session,
                                                 const CertificationJobMeans& means);
// Before the runner starts.
void register_certification(sql::JobRunner& runner, const CertificationJobMeans& means);

}  // namespace renkei::people
