// An import taken back: values whose last author it is are restored, later edits stay and are
// noted.
#include <utility>

#include "platform/sql/audit_log.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/intake/apply_job.hpp"
#include "features/intake/filing_store_sql.hpp"
#include "features/intake/intake_store_sql.hpp"

namespace renkei::intake {
namespace {

using directory_import::FieldSetting;
using directory_import::ImportOutcome;
using directory_import::ImportResult;

constexpr std::string_view kReason = "import_undone";

// The two things an undo does with the rows of a batch, in reverse order: a facility's first line
// was created with it, so it goes last.
struct ToTakeBack {
  std::vector<ImportOutcome> created;
  std::vector<std::int64_t> created_lines;
  std::vector<FieldSetting> updated;
  std::vector<std::int64_t> updated_lines;
};

ToTakeBack sorted_out(const Batch& batch) {
  ToTakeBack out;
  for (auto row = batch.outcomes.rbegin(); row != batch.outcomes.rend(); ++row) {
    if (!row->facility) continue;
    if (row->result == ImportResult::created) {
      out.created.push_back({.result = row->result,
                             .facility = *row->facility,
                             .line = row->service_line,
                             .version = row->version.value_or(0)});
      out.created_lines.push_back(row->line);
    } else if (!row->updated.empty() && row->before && row->imported) {
      out.updated.push_back({.facility = *row->facility,
                             .line = row->service_line,
                             .fields = row->updated,
                             .values = *row->before,
                             .expected = *row->imported});
      out.updated_lines.push_back(row->line);
    }
  }
  return out;
}

Result<std::vector<RowNote>> take_back_rows(directory_import::FacilityImport& importer,
                                            const Batch& batch, const Actor& by) {
  const ToTakeBack rows = sorted_out(batch);
  std::vector<RowNote> kept;
  if (!rows.updated.empty()) {
    const auto set = importer.set(rows.updated, std::string{kReason}, by);
    if (!set) return pass_on(set);
    for (std::size_t at = 0; at < set->size(); ++at) {
      for (const std::string& field : (*set)[at].kept) {
        kept.push_back({NoteKind::kept, rows.updated_lines[at], field, "intake.changed_since"});
      }
    }
  }
  if (!rows.created.empty()) {
    const auto stay = importer.take_back(rows.created, by);
    if (!stay) return pass_on(stay);
    for (const ImportOutcome& each : *stay) {
      for (std::size_t at = 0; at < rows.created.size(); ++at) {
        const bool same =
            rows.created[at].facility == each.facility && rows.created[at].line == each.line;
        if (same) {
          kept.push_back({NoteKind::kept, rows.created_lines[at], "", "intake.changed_since"});
        }
      }
    }
  }
  return kept;
}

Result<void> take_back_batch(sql::Session& session, const Means& means, const ImportRunId& id,
                             const Batch& batch) {
  SqlImportRuns runs{session};
  const auto run = runs.one(id);
  if (!run) return pass_on(run);
  if (auto turn = run->taken_back(batch.number, 0, means.clock.now()); !turn) return pass_on(turn);
  sql::SqlOutbox outbox{session, means.ids, means.system_clock.now()};
  const auto importer =
      directory_import::facility_import(session, {means.ids, means.clock, outbox});
  const auto kept = take_back_rows(*importer, batch, hub_actor((*run)->created_by));
  if (!kept) return pass_on(kept);
  if (auto noted = SqlStaging{session}.add_notes(id, *kept); !noted) return noted;
  const auto next =
      run->taken_back(batch.number, static_cast<std::int64_t>(kept->size()), means.clock.now());
  if (!next) return pass_on(next);
  if (auto replaced = runs.replace(*next); !replaced) return replaced;
  auto audited = sql::AuditLog{session, means.ids}.add({.who = "system:intake.undo",
                                                        .at = means.clock.now(),
                                                        .route = "job intake.undo",
                                                        .outcome = "done",
                                                        .request_id = "",
                                                        .subjects = {id.text()}});
  if (!audited) return audited;
  if ((*next)->state == ImportState::undone) {
    if (auto dropped = SqlFilings{session}.drop(id); !dropped) return dropped;
    outbox.add({directory::kImported, id.text()});
    outbox.add({kImportChanged, id.text()});
    if (auto followed = follow_import(session, means); !followed) return followed;
  }
  return outbox.result();
}

}  // namespace

Result<void> undo_import(const Means& means, const ImportRunId& id, const JobTalk& talk) {
  const auto run = load_run(means, id);
  if (!run) return pass_on(run);
  if ((*run)->state != ImportState::undoing) return {};
  for (std::int64_t number = (*run)->next_batch - 1; number >= 0; --number) {
    if (talk.must_stop()) return {};
    const auto batch = load_batch(means, id, number);
    if (!batch) return pass_on(batch);
    auto taken = means.database.write({.apply = [&](sql::Session& session) {
      return take_back_batch(session, means, id, *batch);
    }});
    if (!taken) return taken;
    talk.progress((*run)->batches - number, (*run)->batches);
  }
  return {};
}

}  // namespace renkei::intake
