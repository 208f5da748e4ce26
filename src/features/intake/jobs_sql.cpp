// The key makes a second job for the same import impossible.
#include "features/intake/jobs_sql.hpp"

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

}  // namespace renkei::intake
