// Front door of the intake: `renkei import FILE…`, and what it reports.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/directory/directory.hpp"
#include "features/intake/import_run.hpp"
#include "features/intake/staged_row.hpp"
#include "features/intake/warning_counts.hpp"

namespace renkei::sql {
class Database;
class Session;
}  // namespace renkei::sql

namespace renkei::intake {

// An import began, stopped, ended or was undone; subject: its id. That the directory changed is
// said by directory::kImported.
inline constexpr std::string_view kImportChanged = "intake.import_changed";

// What the intake works with; lives as long as the hub is open.
struct Means {
  sql::Database& database;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  // In the transaction in which an import ends, applied or taken back: what others do about it
  // then. SQL only; may be empty.
  std::function<Result<void>(sql::Session&)> after_import = {};
};

// Values of files about this facility that nobody has judged yet.
[[nodiscard]] Result<std::int64_t> open_proposals_of(sql::Session& session,
                                                     const directory::FacilityId& facility);

enum class ImportMode : std::uint8_t { apply, dry_run };

struct ImportOrder {
  std::vector<std::filesystem::path> files;
  std::optional<Date> as_of = {};  // else the day in the file's name, else that of its last change
  ImportMode mode = ImportMode::apply;
  std::string by = "public";  // "cli:<os user>"
  // A refusal as a sentence in the reader's language, for FileReport::error_text; may be empty.
  std::function<std::string(const Error&)> sentence = {};
};

// One file's part of the report. rows = created + updated + unchanged + proposed + refused.
struct FileReport {
  std::string file;
  std::optional<std::string> profile;
  std::optional<std::string> encoding;
  std::optional<Date> as_of;
  std::int64_t rows = 0;
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t proposed = 0;
  std::vector<Refusal> refused;
  WarningCounts warnings;
  std::optional<std::string> reason;  // why the whole file could not be read, with what it is about
  std::optional<std::int64_t> line;
  std::optional<std::string> column;
  std::optional<std::string> import;           // id, for the report's page and for undoing
  std::optional<std::string> error_text = {};  // `reason` as a sentence
  // Refused rows beyond the 10,000 that are listed; `rows` counts them too.
  std::optional<std::int64_t> refused_not_listed = {};
};
RENKEI_DESCRIBE(FileReport, file, profile, encoding, as_of, rows, created, updated, unchanged,
                proposed, refused, warnings, reason, line, column, import, error_text,
                refused_not_listed)

struct ImportReport {
  std::vector<FileReport> files;
};
RENKEI_DESCRIBE(ImportReport, files)

// Reads each file, one after another; a file that cannot be read is reported and the next one is
// read. Fails only if the database does.
[[nodiscard]] Result<ImportReport> import_files(const Means& means, const ImportOrder& order);

// 0 if every file was read, 2 if one could not be.
[[nodiscard]] int exit_code(const ImportReport& report);

}  // namespace renkei::intake
