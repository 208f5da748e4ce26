// How a database is doing, for the one who watches the process: sizes and jobs, no records.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "platform/sql/jobs.hpp"

namespace renkei::sql {

struct JobFigure {
  std::string kind;  // "intake.import"
  JobState state = JobState::waiting;
  std::int64_t count = 0;
};

struct Figures {
  std::int64_t bytes = 0;
  std::int64_t newest_event = 0;
  std::vector<JobFigure> jobs = {};  // those that wait or have failed
};

[[nodiscard]] Result<Figures> figures(Session& session);

}  // namespace renkei::sql
