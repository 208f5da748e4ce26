// One file on its way into the directory: from the staging to the report, and back if it was wrong.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/intake/warning_counts.hpp"

namespace renkei::intake {

class ImportRun;
using ImportRunId = Id<ImportRun>;

enum class ImportState : std::uint8_t {
  reading,    // left over like this if the upload broke off
  checked,    // read and checked; nothing of it is in the directory yet
  running,    // its rows are being applied
  done,       // all rows are applied
  cancelled,  // stopped; what was applied stays and can be undone
  undoing,    // its rows are being taken back
  undone,     // all taken back but for later edits
};
RENKEI_DESCRIBE_ENUM(ImportState, reading, checked, running, done, cancelled, undoing, undone)

struct ImportRunRecord {
  ImportRunId id;
  std::int64_t version = 1;
  std::string file_name;
  std::string profile;   // kaigo_jigyosho, navii_hospital … (profile_reader)
  std::string encoding;  // "UTF-8", "CP932" …
  std::optional<Date> as_of;
  ImportState state = ImportState::reading;
  std::string created_by;
  Instant created_at;
  std::optional<Instant> finished_at;
  RowCounts counts;
  WarningCounts warnings;
  std::int64_t batches = 0;
  std::int64_t next_batch = 0;  // the first that is not applied; counts down while undoing
  std::int64_t kept = 0;        // rows whose later edits an undo left alone
  std::optional<Instant> cleared_at = {};  // its staging is gone
  friend bool operator==(const ImportRunRecord&, const ImportRunRecord&) = default;
};
RENKEI_DESCRIBE(ImportRunRecord, id, version, file_name, profile, encoding, as_of, state,
                created_by, created_at, finished_at, counts, warnings, batches, next_batch, kept,
                cleared_at)

class ImportRun {
 public:
  static constexpr std::int64_t kRowsMax = 2'000'000;
  static constexpr std::int64_t kRefusedMax = 10'000;  // listed line by line
  static constexpr std::size_t kFileNameMax = 200;     // characters
  // How long the staging of an import is kept, by where the import stands.
  static constexpr std::chrono::days kBrokenOffKept{1};
  static constexpr std::chrono::days kCheckedKept{30};
  static constexpr std::chrono::days kUndoableFor{90};

  struct Draft {
    std::string file_name;
    std::string profile;
    std::string encoding;
    std::optional<Date> as_of;
    std::string created_by;
  };
  // A file whose reading begins. Folders are cut off its name.
  [[nodiscard]] static ImportRun begin(ImportRunId id, Draft draft, Instant now);
  [[nodiscard]] static Result<ImportRun> restore(ImportRunRecord record);

  // The whole file was read.
  [[nodiscard]] Result<ImportRun> checked(RowCounts counts, WarningCounts warnings,
                                          std::int64_t batches) const;
  // A file of which every row was refused is done at once.
  [[nodiscard]] Result<ImportRun> started(Instant now) const;
  // Batch `number` was applied with these results; the last one ends the run. Refuses ("conflict",
  // "intake.batch_out_of_turn") any but the next: so each is applied exactly once.
  [[nodiscard]] Result<ImportRun> applied(std::int64_t number, const RowCounts& results,
                                          Instant now) const;
  [[nodiscard]] Result<ImportRun> cancelled(Instant now) const;
  [[nodiscard]] Result<ImportRun> undoing() const;
  // Batch `number` was taken back; `kept` of its rows stay because of later edits.
  [[nodiscard]] Result<ImportRun> taken_back(std::int64_t number, std::int64_t kept,
                                             Instant now) const;

  // Its staging is about to be deleted: a file nobody started is given up, a finished import can no
  // longer be undone. Refuses ("conflict", "intake.still_moving") while its rows move.
  [[nodiscard]] Result<ImportRun> cleared(Instant now) const;
  // Until when it can be undone; nothing if there is nothing to undo.
  [[nodiscard]] std::optional<Instant> undoable_until() const;

  [[nodiscard]] const ImportRunRecord* operator->() const { return &record_; }
  [[nodiscard]] const ImportRunRecord& record() const { return record_; }
  // What the store must still hold for this to replace it. Progress alone keeps the version, so
  // that a running import can be stopped by who saw it start.
  [[nodiscard]] std::int64_t stored_version() const { return stored_version_; }

 private:
  explicit ImportRun(ImportRunRecord record)
      : record_(std::move(record)), stored_version_(record_.version) {}
  [[nodiscard]] ImportRun with(ImportState state) const;
  ImportRunRecord record_;
  std::int64_t stored_version_;
};

// The file's name without folders and control characters, at most 200 characters.
[[nodiscard]] std::string plain_file_name(std::string_view name);
// The day in a name like 01-1_hospital_facility_info_20250601.csv or offices-2026-06-30.csv.
[[nodiscard]] std::optional<Date> date_in(std::string_view file_name);

}  // namespace renkei::intake
