// One row of a file after reading: what it says of a facility, or why it cannot be taken.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kernel/describe.hpp"

#include "features/directory/directory.hpp"

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
  url_unreadable,    // left out
  text_too_long,     // left out
  number_unreadable  // capacity or beds; left out
};
RENKEI_DESCRIBE_ENUM(Warning, coordinates_missing, duplicate_key, identifier_with_letters,
                     identifier_repaired, municipality_code_repaired, municipality_code_unknown,
                     corporation_number_unsound, phone_unusual, url_was_email, url_was_phone,
                     url_unreadable, text_too_long, number_unreadable)

// By the warning's name.
using WarningCounts = std::map<std::string, std::int64_t>;

struct ReadRow {
  directory::ImportedFacility facility;
  std::vector<Warning> warnings;
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

// A row as it waits in the staging table.
struct StagedRow {
  std::int64_t line = 0;
  directory::ImportedFacility facility;
};
RENKEI_DESCRIBE(StagedRow, line, facility)

}  // namespace renkei::intake
