// Reads a small table, so that a test shows the file and the rows side by side.
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "features/intake/profile_reader.hpp"

namespace renkei::intake::testing_rows {

struct Rows {
  std::string profile;
  std::vector<ReadRow> rows;
  std::vector<Refusal> refused;
  std::optional<Error> file_refused;
};

inline Rows read_source(tabular::Source& source, std::string_view file_name) {
  Rows out;
  auto csv = tabular::CsvReader::open(source);
  if (!csv) return {.file_refused = csv.error()};
  const auto header = (*csv)->next();
  if (!header) return {.file_refused = header.error()};
  if (!*header) return {};
  const tabular::Header names{(*header)->cells};
  (*csv)->expect_columns(names.size());
  const auto reader = reader_for(names, file_name);
  if (!reader) return {.file_refused = reader.error()};
  out.profile = (*reader)->profile();
  for (;;) {
    const auto record = (*csv)->next();
    if (!record) return {.file_refused = record.error()};
    if (!*record) return out;
    auto row = (*reader)->read(**record);
    if (auto* read = std::get_if<ReadRow>(&row)) out.rows.push_back(std::move(*read));
    if (auto* refusal = std::get_if<Refusal>(&row)) out.refused.push_back(std::move(*refusal));
  }
}

inline Rows read_text(std::string_view text, std::string_view file_name = "a.csv") {
  return read_source(*tabular::memory_source(text), file_name);
}

inline int count(const Rows& rows, Warning warning) {
  int found = 0;
  for (const ReadRow& row : rows.rows) {
    for (const Warning each : row.warnings) found += each == warning ? 1 : 0;
  }
  return found;
}

}  // namespace renkei::intake::testing_rows
