// Collects the rows of one file: counts them, finds repeated keys, and hands them on in batches.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kernel/result.hpp"

#include "features/intake/import_run.hpp"
#include "features/intake/staged_row.hpp"
#include "features/intake/warning_counts.hpp"

namespace renkei::intake {

class RowGatherer {
 public:
  // Takes one row of the file. Refuses the file ("intake.rows_too_many",
  // "intake.too_many_refused").
  [[nodiscard]] Result<void> add(std::int64_t line, RowOrRefusal row);
  // A full batch, once there is one; at the end of the file also a part of one.
  [[nodiscard]] std::optional<Batch> take_full();
  [[nodiscard]] std::optional<Batch> take_rest();
  // What is to be noted since this was last asked: refused rows, and earlier rows of a repeated
  // key.
  [[nodiscard]] std::vector<RowNote> take_notes();

  // rows, refused and the repeated ones, which count as unchanged.
  [[nodiscard]] const RowCounts& counts() const { return counts_; }
  [[nodiscard]] WarningCounts warnings() const;
  [[nodiscard]] std::int64_t batches() const { return batches_; }

 private:
  [[nodiscard]] std::optional<Batch> take();
  void keep(std::int64_t line, ReadRow row);

  RowCounts counts_;
  std::vector<std::int64_t> warnings_ = std::vector<std::int64_t>(64, 0);  // by Warning
  std::unordered_map<std::string, std::int64_t> lines_;                    // by key
  StagedRows waiting_;
  std::vector<RowNote> notes_;
  std::int64_t batches_ = 0;
};

// What rows of one file are the same by: source system, number, service.
[[nodiscard]] std::string key_of(const directory_import::ImportedFacility& facility);

}  // namespace renkei::intake
