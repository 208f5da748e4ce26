// `renkei import FILE…`: each file on its own, from its first byte to the report.
#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include "kernel/jst.hpp"

#include "platform/sql/audit_log.hpp"
#include "platform/sql/database.hpp"

#include "features/intake/apply_job.hpp"
#include "features/intake/intake_store_sql.hpp"
#include "features/intake/jobs_sql.hpp"
#include "features/intake/place_file_job.hpp"

namespace renkei::intake {
namespace {

// The day a file was last written, in Japan.
std::optional<Date> last_change(const std::filesystem::path& path) {
  std::error_code problem;
  const auto written = std::filesystem::last_write_time(path, problem);
  if (problem) return std::nullopt;
  const auto at = std::chrono::file_clock::to_sys(written);
  return japan_time(std::chrono::time_point_cast<std::chrono::milliseconds>(at)).date;
}

std::optional<Date> as_of(const ImportOrder& order, const std::filesystem::path& path) {
  if (order.as_of) return order.as_of;
  if (const auto date = date_in(path.filename().string())) return date;
  return last_change(path);
}

// What the database could not do is the caller's trouble; all else is the file's.
bool is_fault(const Error& error) {
  return error.kind == ErrorKind::fault || error.kind == ErrorKind::unavailable;
}

Result<std::vector<Refusal>> refusals_of(const Means& means, const ImportRunId& id) {
  return sql::read_for<std::vector<Refusal>>(
      means.database, [&](sql::Session& session) -> Result<std::vector<Refusal>> {
        const auto notes = SqlStaging{session}.notes(id, NoteKind::refused, 0,
                                                     static_cast<int>(ImportRun::kRefusedMax));
        if (!notes) return pass_on(notes);
        std::vector<Refusal> refusals;
        for (const RowNote& each : *notes) {
          refusals.push_back({each.line, each.field, each.reason});
        }
        return refusals;
      });
}

Result<FileReport> report_of(const Means& means, const ImportRun& run) {
  auto refused = refusals_of(means, run->id);
  if (!refused) return pass_on(refused);
  const auto more = not_listed(run->counts.refused, *refused);
  return FileReport{.file = run->file_name,
                    .profile = run->profile,
                    .encoding = run->encoding,
                    .as_of = run->as_of,
                    .rows = run->counts.rows,
                    .created = run->counts.created,
                    .updated = run->counts.updated,
                    .unchanged = run->counts.unchanged,
                    .proposed = run->counts.proposed,
                    .refused = std::move(*refused),
                    .warnings = run->warnings,
                    .import = run->id.text(),
                    .refused_not_listed = more};
}

// Starts the run as the screen would, so that a server takes it up again if this process dies.
Result<void> start(const Means& means, const ImportRun& run) {
  return means.database.write({.apply = [&](sql::Session& session) -> Result<void> {
    SqlImportRuns runs{session};
    SqlImportJobs jobs{session, means.ids, means.system_clock.now(), kTakenUpAfter};
    const auto started = run.started(means.clock.now());
    if (!started) return pass_on(started);
    if (auto replaced = runs.replace(*started); !replaced) return replaced;
    auto audited = sql::AuditLog{session, means.ids}.add({.who = run->created_by,
                                                          .at = means.clock.now(),
                                                          .route = "cli import",
                                                          .outcome = "done",
                                                          .request_id = "",
                                                          .subjects = {run->id.text()},
                                                          .fields = {"state"}});
    if (!audited || (*started)->state == ImportState::done) return audited;
    return jobs.enqueue_apply(run->id);
  }});
}

Result<FileReport> apply_file(const Means& means, TableFile& file, const StageOrder& order) {
  BatchCache cache;
  const auto run = stage(means, file, order, cache);
  if (!run) return pass_on(run);
  if (auto started = start(means, *run); !started) return pass_on(started);
  if (auto applied = apply_import(means, (*run)->id, cache, {}); !applied) return pass_on(applied);
  const auto done = load_run(means, (*run)->id);
  if (!done) return pass_on(done);
  return report_of(means, *done);
}

Result<FileReport> import_file(const Means& means, const ImportOrder& order,
                               const std::filesystem::path& path) {
  if (is_place_file(path)) return import_place_file(means, order, path);
  const auto symbols = load_symbols(means);
  if (!symbols) return pass_on(symbols);
  const StageOrder stage_order{.as_of = as_of(order, path), .by = order.by};
  auto file = TableFile::open_path(
      path, {.as_of = stage_order.as_of, .symbols = &*symbols, .places = places_of(means)});
  if (!file) return pass_on(file);
  if (order.mode == ImportMode::dry_run) return foretell(means, *file, stage_order);
  return apply_file(means, *file, stage_order);
}

bool came_from_the_file(const Error& error) {
  return error.reason.key().starts_with("tabular.") || error.reason.key().starts_with("intake.") ||
         error.reason.key().starts_with("geography.");
}

}  // namespace

Result<ImportReport> import_files(const Means& means, const ImportOrder& order) {
  ImportReport report;
  for (const std::filesystem::path& path : order.files) {
    auto file = import_file(means, order, path);
    if (file) {
      report.files.push_back(std::move(*file));
    } else if (!is_fault(file.error()) || came_from_the_file(file.error())) {
      FileReport refused = refused_file(path.filename().string(), file.error());
      if (order.sentence) refused.error_text = order.sentence(file.error());
      report.files.push_back(std::move(refused));
    } else {
      return pass_on(file);
    }
  }
  return report;
}

int exit_code(const ImportReport& report) {
  const bool all_read = std::all_of(report.files.begin(), report.files.end(),
                                    [](const FileReport& file) { return !file.reason; });
  return all_read ? 0 : 2;
}

}  // namespace renkei::intake
