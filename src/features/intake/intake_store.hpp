// What the intake needs of storage: runs, their staged rows, and proposals.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.hpp"

#include "features/intake/import_run.hpp"
#include "features/intake/intake.hpp"
#include "features/intake/proposal.hpp"
#include "features/intake/staged_row.hpp"

namespace renkei::intake {

// Newest first, from before a place in that order.
struct Place {
  Instant created_at = Instant::max();
  std::string id;
};

class ImportRuns {
 public:
  virtual ~ImportRuns() = default;
  [[nodiscard]] virtual Result<void> insert(const ImportRun& run) = 0;
  // `stale` ("intake.run_changed") unless the stored version is the one before.
  [[nodiscard]] virtual Result<void> replace(const ImportRun& run) = 0;
  // `not_found` ("intake.not_found").
  [[nodiscard]] virtual Result<ImportRun> one(const ImportRunId& id) const = 0;
  [[nodiscard]] virtual Result<std::vector<ImportRun>> newest(const Place& before,
                                                              int limit) const = 0;
};

class Staging {
 public:
  virtual ~Staging() = default;
  [[nodiscard]] virtual Result<void> add(const ImportRunId& import, const Batch& batch) = 0;
  [[nodiscard]] virtual Result<void> add_notes(const ImportRunId& import,
                                               const std::vector<RowNote>& notes) = 0;
  // The rows of a batch without the repeated ones. `not_found` ("intake.not_found").
  [[nodiscard]] virtual Result<Batch> one(const ImportRunId& import, std::int64_t number) const = 0;
  [[nodiscard]] virtual Result<void> set_outcomes(const ImportRunId& import,
                                                  const Batch& batch) = 0;
  [[nodiscard]] virtual Result<std::vector<RowNote>> notes(const ImportRunId& import, NoteKind kind,
                                                           std::int64_t after_line,
                                                           int limit) const = 0;
  // Everything of an import, and the run itself if it never got beyond staging.
  [[nodiscard]] virtual Result<void> drop(const ImportRunId& import) = 0;
};

// Work that outlives a request.
class ImportJobs {
 public:
  virtual ~ImportJobs() = default;
  // At most one of each for an import.
  [[nodiscard]] virtual Result<void> enqueue_apply(const ImportRunId& import) = 0;
  [[nodiscard]] virtual Result<void> enqueue_undo(const ImportRunId& import) = 0;
};

// A file that came in a request: read and checked before the request's transaction.
class Uploads {
 public:
  virtual ~Uploads() = default;
  [[nodiscard]] virtual Result<ImportRunId> stage(std::string_view bytes, std::string file_name,
                                                  std::optional<Date> as_of,
                                                  const std::string& by) = 0;
  [[nodiscard]] virtual Result<FileReport> foretell(std::string_view bytes, std::string file_name,
                                                    std::optional<Date> as_of) = 0;
};

// What a facility has filed with its bureau, and the day of the list that says so.
struct FilingList {
  std::optional<Date> as_of;
  std::vector<Filing> items;
};
RENKEI_DESCRIBE(FilingList, as_of, items)

// What facilities have filed with their bureau, as its latest list says.
class Filings {
 public:
  virtual ~Filings() = default;
  // In the order of the list.
  [[nodiscard]] virtual Result<FilingList> of(const directory::FacilityId& facility) const = 0;
};

class Proposals {
 public:
  virtual ~Proposals() = default;
  // Open ones for the same subject, line, field and source become superseded.
  [[nodiscard]] virtual Result<void> add(const std::vector<ProposalRecord>& proposals) = 0;
  [[nodiscard]] virtual Result<Proposal> one(const ProposalId& id) const = 0;
  // `stale` ("intake.proposal_decided_by_other") unless the stored version is the one before.
  [[nodiscard]] virtual Result<void> replace(const Proposal& proposal) = 0;
  [[nodiscard]] virtual Result<std::vector<Proposal>> in_state(ProposalState state,
                                                               const Place& before,
                                                               int limit) const = 0;
};

}  // namespace renkei::intake
