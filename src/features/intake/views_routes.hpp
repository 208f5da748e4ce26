// What the screens are told of imports and proposals.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/intake/import_actions.hpp"
#include "features/intake/proposal_actions.hpp"

namespace renkei::intake {

struct ProgressView {
  std::int64_t done = 0;  // batches of 200 rows
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(ProgressView, done, total)

struct ImportView {
  ImportRunId id;
  std::int64_t version = 1;
  std::string file_name;
  ImportState state = ImportState::reading;
  Instant at;
  std::string by;
  std::string profile;
  std::string encoding;
  std::optional<Date> as_of;
  std::optional<Instant> finished_at;
  std::optional<ProgressView> progress;
  std::int64_t rows = 0;
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t proposed = 0;
  std::int64_t refused = 0;
  std::int64_t kept = 0;  // rows an undo left alone
  WarningCounts warnings;
  std::optional<Instant> undo_until;  // absent: there is nothing to take back, or not any more
};
RENKEI_DESCRIBE(ImportView, id, version, file_name, state, at, by, profile, encoding, as_of,
                finished_at, progress, rows, created, updated, unchanged, proposed, refused, kept,
                warnings, undo_until)

struct ProposalView {
  ProposalId id;
  std::int64_t version = 1;
  directory::FacilityId subject;
  std::string subject_name;
  std::optional<std::string> service_code;
  std::string field;
  std::optional<std::string> old_text;  // in words; absent if nothing stood there
  std::optional<std::string> new_text;
  std::string source;
  std::optional<Date> as_of;
  Instant at;
  ProposalState state = ProposalState::open;
  std::optional<std::string> reason;
};
RENKEI_DESCRIBE(ProposalView, id, version, subject, subject_name, service_code, field, old_text,
                new_text, source, as_of, at, state, reason)

struct ImportPage {
  std::vector<ImportView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(ImportPage, items, next)

struct RowListPage {
  std::vector<ImportedRow> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(RowListPage, items, next)

struct ProposalPage {
  std::vector<ProposalView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(ProposalPage, items, next)

[[nodiscard]] ImportView view_of(const ImportRun& run);
[[nodiscard]] ProposalView view_of(const Proposal& proposal, std::string subject_name);

}  // namespace renkei::intake
