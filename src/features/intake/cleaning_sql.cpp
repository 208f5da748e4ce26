#include "features/intake/cleaning_sql.hpp"

namespace renkei::intake {
namespace {

constexpr std::string_view kOld =
    "SELECT id FROM import_run WHERE cleared_at IS NULL AND state = $1 "
    "AND COALESCE(finished_at, created_at) < $2 ORDER BY created_at, id LIMIT $3";
constexpr std::string_view kDropBatches =
    "DELETE FROM import_batch WHERE (import, number) IN (SELECT b.import, b.number "
    "FROM import_batch b JOIN import_run r ON r.id = b.import "
    "WHERE r.cleared_at IS NOT NULL LIMIT $1)";
constexpr std::string_view kDropNotes =
    "DELETE FROM import_note WHERE (import, kind, line, field) IN (SELECT n.import, n.kind, "
    "n.line, n.field FROM import_note n JOIN import_run r ON r.id = n.import "
    "WHERE r.cleared_at IS NOT NULL AND r.state = 'reading' LIMIT $1)";
constexpr std::string_view kDropRuns =
    "DELETE FROM import_run WHERE id IN (SELECT id FROM import_run WHERE cleared_at IS NOT NULL "
    "AND state = 'reading' LIMIT $1)";

}  // namespace

Result<std::vector<ImportRunId>> with_old_staging(sql::Session& session, ImportState state,
                                                  Instant before, int limit) {
  std::vector<ImportRunId> found;
  auto seen = session.query(
      kOld,
      [&](const sql::Row& row) -> Result<void> {
        found.emplace_back(std::string{row.text(0)});
        return {};
      },
      state, before, limit);
  if (!seen) return pass_on(seen);
  return found;
}

Result<std::int64_t> drop_cleared_batches(sql::Session& session, std::int64_t most) {
  return session.run(kDropBatches, most);
}

Result<std::int64_t> drop_broken_off(sql::Session& session, std::int64_t most) {
  auto notes = session.run(kDropNotes, most);
  if (!notes || *notes > 0) return notes;
  return session.run(kDropRuns, most);
}

}  // namespace renkei::intake
