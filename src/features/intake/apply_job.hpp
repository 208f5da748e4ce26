// Staged rows into the directory: many short applies, each exactly once, taken up again after a
// crash.
#pragma once
#include <functional>

#include "platform/sql/database.hpp"

#include "features/intake/stage_job.hpp"

namespace renkei::intake {

// One batch in the transaction of `session`: outcomes, proposals and counts with it. `conflict`
// ("intake.batch_out_of_turn") if it is not this batch's turn, because it was applied before.
[[nodiscard]] Result<void> apply_batch(sql::Session& session, const Means& means,
                                       const ImportRunId& id, const Batch& batch);

// What the worker of a long job asks and tells between applies.
struct JobTalk {
  std::function<bool()> must_stop = [] { return false; };
  std::function<void(std::int64_t done, std::int64_t total)> progress = [](auto, auto) {};
};

// Applies what is left of a running import. An import that was stopped or is done is left as it is.
[[nodiscard]] Result<void> apply_import(const Means& means, const ImportRunId& id,
                                        const BatchCache& cache, const JobTalk& talk);

// Takes back what is left of an import in the state `undoing`, last batch first.
[[nodiscard]] Result<void> undo_import(const Means& means, const ImportRunId& id,
                                       const JobTalk& talk);

// An import has ended: tells whoever does something about it.
[[nodiscard]] Result<void> follow_import(sql::Session& session, const Means& means);

// Each in a look of its own.
[[nodiscard]] Result<ImportRun> load_run(const Means& means, const ImportRunId& id);
[[nodiscard]] Result<Batch> load_batch(const Means& means, const ImportRunId& id,
                                       std::int64_t number);

}  // namespace renkei::intake
