// The key makes a second job for the same import impossible.
#include "features/intake/jobs_sql.hpp"

#include "kernel/jst.hpp"

#include "platform/sql/cleaning.hpp"
#include "platform/sql/jobs.hpp"

namespace renkei::intake {

Result<void> SqlImportJobs::enqueue(std::string_view kind, const ImportRunId& import) {
  const auto enqueued = sql::enqueue(session_, ids_,
                                     {.kind = std::string{kind},
                                      .subject = import.text(),
                                      .run_at = now_ + wait_,
                                      .key = std::string{kind} + ":" + import.text()},
                                     now_);
  if (!enqueued) return pass_on(enqueued);
  return {};
}

Result<void> SqlImportJobs::enqueue_apply(const ImportRunId& import) {
  return enqueue(kApplyJob, import);
}

Result<void> SqlImportJobs::enqueue_undo(const ImportRunId& import) {
  return enqueue(kUndoJob, import);
}

Result<void> SqlImportJobs::withdraw_apply(const ImportRunId& import) {
  return sql::withdraw_job(session_, std::string{kApplyJob} + ":" + import.text(), now_);
}

Result<void> SqlImportJobs::enqueue_cleaning() {
  const Instant at = sql::next_night(now_);
  const auto enqueued =
      sql::enqueue(session_, ids_,
                   {.kind = std::string{kCleaningJob},
                    .run_at = at,
                    .key = std::string{kCleaningJob} + ":" + japan_time(at).date.text()},
                   now_);
  if (!enqueued) return pass_on(enqueued);
  return {};
}

}  // namespace renkei::intake
