// SQL of runs and staging. A batch is one row, for two hundred small rows would cost ten times
// more.
#include "features/intake/intake_store_sql.hpp"

#include <unordered_set>

#include "platform/json/json.hpp"
#include "platform/sql/described.hpp"

namespace renkei::intake {
namespace {

constexpr std::string_view kAddBatch =
    "INSERT INTO import_batch (import, number, staged) VALUES ($1, $2, $3)";
constexpr std::string_view kBatch =
    "SELECT b.staged, o.outcomes FROM import_batch b LEFT JOIN import_outcome o "
    "ON o.import = b.import AND o.number = b.number WHERE b.import = $1 AND b.number = $2";
constexpr std::string_view kSetOutcomes =
    "INSERT INTO import_outcome (import, number, outcomes) VALUES ($1, $2, $3)";
constexpr std::string_view kNotes =
    "SELECT kind, line, field, reason, named FROM import_note "
    "WHERE import = $1 AND kind = $2 AND line > $3 ORDER BY line, field LIMIT $4";
constexpr std::string_view kRepeated =
    "SELECT line FROM import_note WHERE import = $1 AND kind = 'duplicate_key' "
    "AND line >= $2 AND line <= $3 ORDER BY line LIMIT 1000";
constexpr std::string_view kDropNotes = "DELETE FROM import_note WHERE import = $1";
constexpr std::string_view kDropBatches = "DELETE FROM import_batch WHERE import = $1";
constexpr std::string_view kDropRun = "DELETE FROM import_run WHERE id = $1 AND state = 'reading'";

const sql::Columns& run_columns() {
  static const sql::Columns columns = sql::Columns{}.add_members<ImportRunRecord>();
  return columns;
}

const std::string& one_run() {
  static const std::string text =
      "SELECT " + run_columns().list() + " FROM import_run WHERE id = $1";
  return text;
}

const std::string& newest_runs() {
  static const std::string text =
      "SELECT " + run_columns().list() +
      " FROM import_run WHERE created_at < $1 OR (created_at = $1 AND id < $2)"
      " ORDER BY created_at DESC, id DESC LIMIT $3";
  return text;
}

const std::string& replace_run() {
  static const std::string text = [] {
    const std::size_t next = run_columns().names().size() + 1;
    return "UPDATE import_run SET " + run_columns().assignments() + " WHERE id = $" +
           std::to_string(next) + " AND version = $" + std::to_string(next + 1);
  }();
  return text;
}

Result<ImportRun> to_run(const sql::Row& row) {
  sql::RowReader reader{row};
  ImportRunRecord record;
  reader.members(record);
  if (!reader.is_sound()) return fail(ErrorKind::fault, "intake.state_unreadable");
  return ImportRun::restore(std::move(record));
}

Result<void> only_outcome(const Result<std::int64_t>& written) {
  if (!written) return pass_on(written);
  return {};
}

void leave_out(const std::unordered_set<std::int64_t>& lines, StagedRows& staged) {
  StagedRows kept;
  if (staged.more_lines) kept.more_lines.emplace();
  if (staged.filings) kept.filings.emplace();
  for (std::size_t at = 0; at < staged.lines.size(); ++at) {
    if (lines.contains(staged.lines[at])) continue;
    kept.lines.push_back(staged.lines[at]);
    kept.facilities.push_back(std::move(staged.facilities[at]));
    if (staged.more_lines) kept.more_lines->push_back(std::move((*staged.more_lines)[at]));
    if (staged.filings) kept.filings->push_back(std::move((*staged.filings)[at]));
  }
  staged = std::move(kept);
}

}  // namespace

Result<void> SqlImportRuns::insert(const ImportRun& run) {
  sql::Bound bound;
  bound.add_members(run.record());
  static const std::string statement = run_columns().insert("import_run", 1);
  return only_outcome(session_.run_values(statement, bound.values()));
}

Result<void> SqlImportRuns::replace(const ImportRun& run) {
  sql::Bound bound;
  const std::int64_t stored = run.stored_version();
  bound.add_members(run.record()).add(run->id).add(stored);
  const auto written = session_.run_values(replace_run(), bound.values());
  if (!written) return pass_on(written);
  if (*written == 0) return fail(ErrorKind::stale, "intake.run_changed");
  return {};
}

Result<ImportRun> SqlImportRuns::one(const ImportRunId& id) const {
  Result<ImportRun> found = fail(ErrorKind::not_found, "intake.not_found");
  auto seen = session_.query(
      one_run(),
      [&](const sql::Row& row) -> Result<void> {
        found = to_run(row);
        return {};
      },
      id);
  if (!seen) return pass_on(seen);
  return found;
}

Result<std::vector<ImportRun>> SqlImportRuns::newest(const Place& before, int limit) const {
  std::vector<ImportRun> runs;
  auto seen = session_.query(
      newest_runs(),
      [&](const sql::Row& row) -> Result<void> {
        auto run = to_run(row);
        if (run) runs.push_back(std::move(*run));
        return {};
      },
      before.created_at, before.id, limit);
  if (!seen) return pass_on(seen);
  return runs;
}

Result<void> SqlStaging::add(const ImportRunId& import, const Batch& batch) {
  return only_outcome(session_.run(kAddBatch, import, batch.number, json::write(batch.staged)));
}

Result<void> SqlStaging::add_notes(const ImportRunId& import, const std::vector<RowNote>& notes) {
  static const sql::Columns columns = sql::Columns{}.add("import").add_members<RowNote>();
  return sql::insert_rows(
      session_, "import_note", columns, notes,
      [&](sql::Bound& bound, const RowNote& note) { bound.add(import).add_members(note); });
}

Result<Batch> SqlStaging::one(const ImportRunId& import, std::int64_t number) const {
  Result<Batch> found = fail(ErrorKind::not_found, "intake.not_found");
  auto seen = session_.query(
      kBatch,
      [&](const sql::Row& row) -> Result<void> {
        Batch batch{.number = number};
        auto staged = json::read<StagedRows>(row.text(0));
        if (!staged || staged->lines.size() != staged->facilities.size()) {
          return fail(ErrorKind::fault, "intake.state_unreadable");
        }
        batch.staged = std::move(*staged);
        if (!row.is_null(1)) {
          auto outcomes = json::read<std::vector<RowOutcome>>(row.text(1));
          if (!outcomes) return fail(ErrorKind::fault, "intake.state_unreadable");
          batch.outcomes = std::move(*outcomes);
        }
        found = std::move(batch);
        return {};
      },
      import, number);
  if (!seen) return pass_on(seen);
  if (!found || found->staged.lines.empty()) return found;
  if (auto left = leave_out_repeated(import, *found); !left) return pass_on(left);
  return found;
}

Result<void> SqlStaging::leave_out_repeated(const ImportRunId& import, Batch& batch) const {
  std::unordered_set<std::int64_t> repeated;
  auto seen = session_.query(
      kRepeated,
      [&](const sql::Row& row) -> Result<void> {
        repeated.insert(row.integer(0));
        return {};
      },
      import, batch.staged.lines.front(), batch.staged.lines.back());
  if (!seen) return seen;
  if (!repeated.empty()) leave_out(repeated, batch.staged);
  return {};
}

Result<void> SqlStaging::set_outcomes(const ImportRunId& import, const Batch& batch) {
  return only_outcome(
      session_.run(kSetOutcomes, import, batch.number, json::write(batch.outcomes)));
}

Result<std::vector<RowNote>> SqlStaging::notes(const ImportRunId& import, NoteKind kind,
                                               std::int64_t after_line, int limit) const {
  std::vector<RowNote> notes;
  auto seen = session_.query(
      kNotes,
      [&](const sql::Row& row) -> Result<void> {
        sql::RowReader reader{row};
        RowNote note;
        reader.members(note);
        if (reader.is_sound()) notes.push_back(std::move(note));
        return {};
      },
      import, kind, after_line, limit);
  if (!seen) return pass_on(seen);
  return notes;
}

Result<void> SqlStaging::drop(const ImportRunId& import) {
  for (const std::string_view statement : {kDropNotes, kDropBatches, kDropRun}) {
    if (auto dropped = session_.run(statement, import); !dropped) return pass_on(dropped);
  }
  return {};
}

}  // namespace renkei::intake
