// The intake's long work as rows of the job table.
#pragma once
#include <chrono>

#include "kernel/id.hpp"

#include "platform/sql/session.hpp"

#include "features/intake/intake_store.hpp"

namespace renkei::intake {

inline constexpr std::string_view kApplyJob = "intake.apply";
inline constexpr std::string_view kUndoJob = "intake.undo";
inline constexpr std::string_view kCleaningJob = "intake.cleaning";
// A command applies its import itself; a server looks after it only when the command should be
// dead.
inline constexpr std::chrono::minutes kTakenUpAfter{10};

class SqlImportJobs final : public ImportJobs {
 public:
  // `now` is the machine's time.
  SqlImportJobs(sql::Session& session, IdSource& ids, Instant now,
                std::chrono::milliseconds wait = std::chrono::milliseconds{0})
      : session_(session), ids_(ids), now_(now), wait_(wait) {}
  Result<void> enqueue_apply(const ImportRunId& import) override;
  Result<void> enqueue_undo(const ImportRunId& import) override;
  // The import is finished: nobody need look after it.
  [[nodiscard]] Result<void> withdraw_apply(const ImportRunId& import);
  // Tonight's, at most one.
  [[nodiscard]] Result<void> enqueue_cleaning();

 private:
  [[nodiscard]] Result<void> enqueue(std::string_view kind, const ImportRunId& import);
  sql::Session& session_;
  IdSource& ids_;
  Instant now_;
  std::chrono::milliseconds wait_;
};

}  // namespace renkei::intake
