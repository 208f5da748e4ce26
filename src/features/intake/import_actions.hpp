// What people do with imports: look, start, stop, take back.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/outbox.hpp"
#include "kernel/result.hpp"
#include "kernel/trace.hpp"

#include "features/intake/intake_store.hpp"
#include "features/intake/refused_rows_writer.hpp"

namespace renkei::intake {

// The rows of an import that one list shows.
enum class RowFilter : std::uint8_t {
  created,
  updated,
  unchanged,
  proposed,
  refused,
  duplicate_key,
  kept
};
RENKEI_DESCRIBE_ENUM(RowFilter, created, updated, unchanged, proposed, refused, duplicate_key, kept)

struct ImportedRow {
  std::int64_t line = 0;
  RowFilter outcome = RowFilter::created;
  std::optional<std::string> name;
  std::optional<directory::FacilityId> subject;
  std::optional<std::string> field;
  std::optional<std::string> reason;
};
RENKEI_DESCRIBE(ImportedRow, line, outcome, name, subject, field, reason)

// Where a list of rows goes on: behind this line, in this batch.
struct RowPlace {
  std::int64_t line = 0;
  std::int64_t batch = 0;
};
struct RowPage {
  std::vector<ImportedRow> rows;
  std::optional<RowPlace> next;
};

class ImportActions {
 public:
  static constexpr int kPageMax = 200;

  struct Stores {
    ImportRuns& runs;
    Staging& staging;
    ImportJobs& jobs;
    Outbox& outbox;
    Trace& trace;
  };
  ImportActions(Stores stores, const Clock& clock) : stores_(stores), clock_(clock) {}

  [[nodiscard]] Result<ImportRun> one(const ImportRunId& id) const { return stores_.runs.one(id); }
  [[nodiscard]] Result<std::vector<ImportRun>> newest(const Place& before, int limit) const;
  [[nodiscard]] Result<RowPage> rows(const ImportRunId& id, RowFilter filter, RowPlace after,
                                     int limit) const;

  // All rows that are listed as refused, as a file. `not_found` ("intake.rows_cleared") when they
  // are no longer kept.
  [[nodiscard]] Result<std::string> refused_csv(const ImportRunId& id,
                                                const SentenceOf& sentence) const;

  // An upload has been staged: says so.
  [[nodiscard]] Result<ImportRun> uploaded(const ImportRunId& id);
  // Each wants the version the user saw: `stale` ("intake.run_changed").
  [[nodiscard]] Result<ImportRun> start(const ImportRunId& id, std::int64_t version);
  [[nodiscard]] Result<ImportRun> cancel(const ImportRunId& id, std::int64_t version);
  [[nodiscard]] Result<ImportRun> undo(const ImportRunId& id, std::int64_t version);

 private:
  [[nodiscard]] Result<ImportRun> seen(const ImportRunId& id, std::int64_t version) const;
  [[nodiscard]] Result<ImportRun> store(const Result<ImportRun>& next);
  [[nodiscard]] Result<RowPage> noted_rows(const ImportRunId& id, RowFilter filter, RowPlace after,
                                           int limit) const;
  [[nodiscard]] Result<RowPage> applied_rows(const ImportRun& run, RowFilter filter, RowPlace after,
                                             int limit) const;

  Stores stores_;
  const Clock& clock_;
};

}  // namespace renkei::intake
