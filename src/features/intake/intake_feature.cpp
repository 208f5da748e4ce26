// The jobs of the intake as the runner calls them.
#include "features/intake/intake_feature.hpp"

#include "features/intake/apply_job.hpp"
#include "features/intake/cleaning_job.hpp"

namespace renkei::intake {
namespace {

constexpr std::int64_t kTellEach = 25;  // batches

JobTalk talk_of(sql::JobCall& call) {
  return {.must_stop = [&call] { return call.must_stop(); },
          .progress =
              [&call](std::int64_t done, std::int64_t total) {
                // For the administrator's list; the import's own page counts in its row. A write of
                // its own, so not each time.
                if (done % kTellEach == 0) static_cast<void>(call.progress(done, total));
              }};
}

ImportRunId subject_of(const sql::JobCall& call) {
  return ImportRunId{call.job().subject.value_or("")};
}

}  // namespace

void register_jobs(sql::JobRunner& runner, const Means& means) {
  runner.on(std::string{kApplyJob}, [&means](sql::JobCall& call) {
    return apply_import(means, subject_of(call), BatchCache{}, talk_of(call));
  });
  runner.on(std::string{kUndoJob}, [&means](sql::JobCall& call) {
    return undo_import(means, subject_of(call), talk_of(call));
  });
  runner.on(std::string{kCleaningJob}, [&means](sql::JobCall& call) -> Result<void> {
    if (auto cleaned = clean_staging(means); !cleaned) return pass_on(cleaned);
    return call.database().write({.apply = [&](sql::Session& session) -> Result<void> {
      if (auto next = enqueue_cleaning(session, means); !next) return next;
      return call.finish(session);
    }});
  });
}

Result<void> enqueue_cleaning(sql::Session& session, const Means& means) {
  return SqlImportJobs{session, means.ids, means.system_clock.now()}.enqueue_cleaning();
}

}  // namespace renkei::intake
