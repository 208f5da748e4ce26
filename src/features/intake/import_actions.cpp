// Verbs on imports; the work itself is a job.
#include "features/intake/import_actions.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace renkei::intake {
namespace {

constexpr std::int64_t kBatchesAPage = 25;  // looked through for one page; then `next` says go on

std::optional<std::string> unless_empty(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

bool is_wanted(const RowOutcome& outcome, RowFilter filter) {
  return enum_name(outcome.result) == enum_name(filter);
}

std::optional<NoteKind> note_kind(RowFilter filter) {
  return enum_from<NoteKind>(enum_name(filter));
}

// The names of a batch's rows by line.
std::unordered_map<std::int64_t, std::string> names_in(const Batch& batch) {
  std::unordered_map<std::int64_t, std::string> names;
  for (std::size_t at = 0; at < batch.staged.lines.size(); ++at) {
    const directory_import::ImportedFacility& row = batch.staged.facilities[at];
    names.emplace(batch.staged.lines[at], row.values.name.value_or(row.named.value_or("")));
  }
  return names;
}

}  // namespace

Result<std::vector<ImportRun>> ImportActions::newest(const Place& before, int limit) const {
  return stores_.runs.newest(before, std::clamp(limit, 1, kPageMax + 1));
}

Result<ImportRun> ImportActions::seen(const ImportRunId& id, std::int64_t version) const {
  auto run = stores_.runs.one(id);
  if (!run) return pass_on(run);
  if ((*run)->version != version) return fail(ErrorKind::stale, "intake.run_changed");
  return run;
}

Result<ImportRun> ImportActions::store(const Result<ImportRun>& next) {
  if (!next) return pass_on(next);
  if (auto replaced = stores_.runs.replace(*next); !replaced) return pass_on(replaced);
  stores_.trace.touch((*next)->id.text());
  stores_.trace.change("state");
  stores_.outbox.add({kImportChanged, (*next)->id.text()});
  return ImportRun::restore(next->record());
}

Result<ImportRun> ImportActions::uploaded(const ImportRunId& id) {
  stores_.trace.touch(id.text());
  stores_.outbox.add({kImportChanged, id.text()});
  return stores_.runs.one(id);
}

Result<ImportRun> ImportActions::start(const ImportRunId& id, std::int64_t version) {
  const auto run = seen(id, version);
  if (!run) return pass_on(run);
  auto started = store(run->started(clock_.now()));
  if (!started) return started;
  if (auto enqueued = stores_.jobs.enqueue_apply(id); !enqueued) return pass_on(enqueued);
  return started;
}

// What was applied stays, so the directory's followers are told.
Result<ImportRun> ImportActions::cancel(const ImportRunId& id, std::int64_t version) {
  const auto run = seen(id, version);
  if (!run) return pass_on(run);
  if ((*run)->next_batch > 0) stores_.outbox.add({directory::kImported, id.text()});
  return store(run->cancelled(clock_.now()));
}

Result<ImportRun> ImportActions::undo(const ImportRunId& id, std::int64_t version) {
  const auto run = seen(id, version);
  if (!run) return pass_on(run);
  auto undoing = store(run->undoing());
  if (!undoing) return undoing;
  if (auto enqueued = stores_.jobs.enqueue_undo(id); !enqueued) return pass_on(enqueued);
  return undoing;
}

Result<RowPage> ImportActions::rows(const ImportRunId& id, RowFilter filter, RowPlace after,
                                    int limit) const {
  const auto run = stores_.runs.one(id);
  if (!run) return pass_on(run);
  limit = std::clamp(limit, 1, kPageMax);
  if (note_kind(filter)) return noted_rows(id, filter, after, limit);
  return applied_rows(*run, filter, after, limit);
}

Result<RowPage> ImportActions::noted_rows(const ImportRunId& id, RowFilter filter, RowPlace after,
                                          int limit) const {
  auto notes = stores_.staging.notes(id, *note_kind(filter), after.line, limit);
  if (!notes) return pass_on(notes);
  RowPage page;
  for (RowNote& note : *notes) {
    page.rows.push_back({.line = note.line,
                         .outcome = filter,
                         .name = std::move(note.named),
                         .field = unless_empty(std::move(note.field)),
                         .reason = unless_empty(std::move(note.reason))});
  }
  const bool full = notes->size() == static_cast<std::size_t>(limit);
  if (full) page.next = RowPlace{page.rows.back().line, 0};
  return page;
}

Result<std::string> ImportActions::refused_csv(const ImportRunId& id,
                                               const SentenceOf& sentence) const {
  const auto run = stores_.runs.one(id);
  if (!run) return pass_on(run);
  if ((*run)->cleared_at) return fail(ErrorKind::not_found, "intake.rows_cleared");
  const auto notes =
      stores_.staging.notes(id, NoteKind::refused, 0, static_cast<int>(ImportRun::kRefusedMax));
  if (!notes) return pass_on(notes);
  return refused_rows_csv(*notes, sentence);
}

Result<RowPage> ImportActions::applied_rows(const ImportRun& run, RowFilter filter, RowPlace after,
                                            int limit) const {
  RowPage page;
  const std::int64_t end = std::min(run->batches, after.batch + kBatchesAPage);
  for (std::int64_t number = after.batch; number < end; ++number) {
    const auto batch = stores_.staging.one(run->id, number);
    if (!batch) return pass_on(batch);
    const auto names = names_in(*batch);
    for (const RowOutcome& each : batch->outcomes) {
      if (each.line <= after.line || !is_wanted(each, filter)) continue;
      const auto name = names.find(each.line);
      page.rows.push_back({.line = each.line,
                           .outcome = filter,
                           .name = name == names.end() ? std::nullopt : unless_empty(name->second),
                           .subject = each.facility});
      if (page.rows.size() == static_cast<std::size_t>(limit)) {
        page.next = RowPlace{each.line, number};
        return page;
      }
    }
  }
  if (end < run->batches) page.next = RowPlace{after.line, end};
  return page;
}

}  // namespace renkei::intake
