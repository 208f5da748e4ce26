// One row of a file after reading: what it says of a facility, or why it cannot be taken.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kernel/describe.hpp"

#include "features/directory_import/directory_import.hpp"
#include "features/intake/standard_symbol.hpp"

namespace renkei::intake {

// What was repaired or left out while the row was taken all the same. Counted in the report.
enum class Warning : std::uint8_t {
  coordinates_missing,         // none, 0/0 or abroad
  duplicate_key,               // the same key stands again further down; that row counts
  identifier_with_letters,     // a 事業所番号 with letters, which is right
  identifier_repaired,         // any number that lost a zero and got it back
  municipality_code_repaired,  // of these, the codes of municipalities
  municipality_code_unknown,   // left out
  corporation_number_unsound,  // its check digit fails; kept
  phone_unusual,               // not ten or eleven digits; kept as written
  url_was_email,
  url_was_phone,
  url_unreadable,       // left out
  text_too_long,        // left out
  number_unreadable,    // capacity or beds; left out
  time_unreadable,      // a band that is no time, or a slip of the pen; left out
  hours_contradict,     // a day that is said to be closed has times; both are kept
  hours_condensed,      // more bands than a facility can hold; departments are not told apart
  medical_code_unsound  // the check digit of a 医療機関コード fails; kept
};
RENKEI_DESCRIBE_ENUM(Warning, coordinates_missing, duplicate_key, identifier_with_letters,
                     identifier_repaired, municipality_code_repaired, municipality_code_unknown,
                     corporation_number_unsound, phone_unusual, url_was_email, url_was_phone,
                     url_unreadable, text_too_long, number_unreadable, time_unreadable,
                     hours_contradict, hours_condensed, medical_code_unsound)

struct ReadRow {
  directory_import::ImportedFacility facility;
  std::vector<Warning> warnings;
  std::vector<std::int64_t> more_lines = {};  // where several rows made it: all but the first
  std::vector<Filing> filings = {};           // of a bureau's list
};

// A row that was not taken. `field` is the column's name in the official definition.
struct Refusal {
  std::int64_t line = 0;
  std::string field;
  std::string reason;
  friend bool operator==(const Refusal&, const Refusal&) = default;
};
RENKEI_DESCRIBE(Refusal, line, field, reason)

using RowOrRefusal = std::variant<ReadRow, Refusal>;

// Rows as they wait in the staging table: as many as one apply takes.
struct StagedRows {
  std::vector<std::int64_t> lines;
  std::vector<directory_import::ImportedFacility> facilities;  // one for each line
  // For each line those that belong to it; absent where every row stands for itself.
  std::optional<std::vector<std::vector<std::int64_t>>> more_lines = {};
  std::optional<std::vector<std::vector<Filing>>> filings = {};  // absent in other profiles
};
RENKEI_DESCRIBE(StagedRows, lines, facilities, more_lines, filings)

// All lines of the file that made the facility at `at`.
[[nodiscard]] std::vector<std::int64_t> lines_of(const StagedRows& staged, std::size_t at);

// What became of a staged row, kept for the report and for undoing.
struct RowOutcome {
  std::int64_t line = 0;
  directory_import::ImportResult result = directory_import::ImportResult::unchanged;
  std::optional<directory::FacilityId> facility;
  std::optional<directory::ServiceLineId> service_line;
  std::optional<std::int64_t> version;                       // of the facility, after
  std::vector<std::string> updated;                          // fields
  std::optional<directory_import::ImportedValues> before;    // of the updated fields
  std::optional<directory_import::ImportedValues> imported;  // what it wrote there
};
RENKEI_DESCRIBE(RowOutcome, line, result, facility, service_line, version, updated, before,
                imported)

// A row that needs a word: not taken, repeated, or left alone by an undo.
enum class NoteKind : std::uint8_t { refused, duplicate_key, kept };
RENKEI_DESCRIBE_ENUM(NoteKind, refused, duplicate_key, kept)
struct RowNote {
  NoteKind kind = NoteKind::refused;
  std::int64_t line = 0;
  std::string field;
  std::string reason;
  std::optional<std::string> named = {};  // whom the row means, in the file's words
};
RENKEI_DESCRIBE(RowNote, kind, line, field, reason, named)

struct Batch {
  std::int64_t number = 0;  // from 0
  StagedRows staged;
  std::vector<RowOutcome> outcomes;  // empty until it was applied
};

}  // namespace renkei::intake
