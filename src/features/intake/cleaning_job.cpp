// First an import is marked, then its rows go: nobody starts or undoes what is half deleted.
#include "features/intake/cleaning_job.hpp"

#include <array>
#include <functional>

#include "platform/sql/database.hpp"

#include "features/intake/cleaning_sql.hpp"
#include "features/intake/intake_store_sql.hpp"

namespace renkei::intake {
namespace {

constexpr int kImportsAtOnce = 50;
constexpr std::int64_t kBatchesAtOnce = 20;  // of 200 rows, some 100 KiB each
constexpr std::int64_t kNotesAtOnce = 500;
constexpr int kPortionsMax = 100'000;

struct Keeping {
  ImportState state;
  std::chrono::days kept;
};
constexpr std::array kKeepings = {Keeping{ImportState::reading, ImportRun::kBrokenOffKept},
                                  Keeping{ImportState::checked, ImportRun::kCheckedKept},
                                  Keeping{ImportState::done, ImportRun::kUndoableFor},
                                  Keeping{ImportState::cancelled, ImportRun::kUndoableFor},
                                  Keeping{ImportState::undone, ImportRun::kUndoableFor}};

Result<std::int64_t> mark(sql::Session& session, const Keeping& keeping, Instant now) {
  const auto old = with_old_staging(session, keeping.state, now - keeping.kept, kImportsAtOnce);
  if (!old) return pass_on(old);
  SqlImportRuns runs{session};
  for (const ImportRunId& id : *old) {
    const auto run = runs.one(id);
    if (!run) return pass_on(run);
    const auto cleared = run->cleared(now);
    if (!cleared) return pass_on(cleared);
    if (auto replaced = runs.replace(*cleared); !replaced) return pass_on(replaced);
  }
  return static_cast<std::int64_t>(old->size());
}

// One write after another until one has nothing to do.
Result<std::int64_t> until_none(const Means& means,
                                const std::function<Result<std::int64_t>(sql::Session&)>& some) {
  std::int64_t total = 0;
  for (int portion = 0; portion < kPortionsMax; ++portion) {
    auto done = sql::write_for<std::int64_t>(means.database, some);
    if (!done) return done;
    if (*done == 0) break;
    total += *done;
  }
  return total;
}

}  // namespace

Result<StagingCleaned> clean_staging(const Means& means) {
  StagingCleaned cleaned;
  const Instant now = means.clock.now();
  for (const Keeping& keeping : kKeepings) {
    const auto marked =
        until_none(means, [&](sql::Session& session) { return mark(session, keeping, now); });
    if (!marked) return pass_on(marked);
    cleaned.imports += *marked;
  }
  const auto batches = until_none(
      means, [](sql::Session& session) { return drop_cleared_batches(session, kBatchesAtOnce); });
  if (!batches) return pass_on(batches);
  cleaned.batches = *batches;
  const auto rest = until_none(
      means, [](sql::Session& session) { return drop_broken_off(session, kNotesAtOnce); });
  if (!rest) return pass_on(rest);
  return cleaned;
}

}  // namespace renkei::intake
