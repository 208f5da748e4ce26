// How often each warning occurred in a file: part of the report.
#pragma once
#include <array>
#include <cstdint>

#include "features/intake/staged_row.hpp"

namespace renkei::intake {

// One member for each Warning, of the same name and in the same order.
struct WarningCounts {
  std::int64_t coordinates_missing = 0;
  std::int64_t duplicate_key = 0;
  std::int64_t identifier_with_letters = 0;
  std::int64_t identifier_repaired = 0;
  std::int64_t municipality_code_repaired = 0;
  std::int64_t municipality_code_unknown = 0;
  std::int64_t corporation_number_unsound = 0;
  std::int64_t phone_unusual = 0;
  std::int64_t url_was_email = 0;
  std::int64_t url_was_phone = 0;
  std::int64_t url_unreadable = 0;
  std::int64_t text_too_long = 0;
  std::int64_t number_unreadable = 0;
  std::int64_t time_unreadable = 0;
  std::int64_t hours_contradict = 0;
  std::int64_t hours_condensed = 0;
  std::int64_t medical_code_unsound = 0;
  friend bool operator==(const WarningCounts&, const WarningCounts&) = default;
};
RENKEI_DESCRIBE(WarningCounts, coordinates_missing, duplicate_key, identifier_with_letters,
                identifier_repaired, municipality_code_repaired, municipality_code_unknown,
                corporation_number_unsound, phone_unusual, url_was_email, url_was_phone,
                url_unreadable, text_too_long, number_unreadable, time_unreadable, hours_contradict,
                hours_condensed, medical_code_unsound)

// What became of the rows. rows = created + updated + unchanged + proposed + refused.
struct RowCounts {
  std::int64_t rows = 0;
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t unchanged = 0;
  std::int64_t proposed = 0;
  std::int64_t refused = 0;
  friend bool operator==(const RowCounts&, const RowCounts&) = default;
};
RENKEI_DESCRIBE(RowCounts, rows, created, updated, unchanged, proposed, refused)

// `rows` rows of the file came to this; those that match no facility count as refused.
void count(directory_import::ImportResult result, std::size_t rows, RowCounts& counts);

}  // namespace renkei::intake
