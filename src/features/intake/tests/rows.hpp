// Reads a small table, so that a test shows the file and the rows side by side.
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "features/intake/table_reader.hpp"

namespace renkei::intake::testing_rows {

struct Rows {
  std::string profile;
  std::vector<ReadRow> rows;
  std::vector<Refusal> refused;
  std::optional<Error> file_refused;
};

inline Rows read_file(Result<TableFile> file) {
  if (!file) return {.file_refused = file.error()};
  Rows out{.profile = std::string{file->profile()}};
  for (;;) {
    auto row = file->next();
    if (!row) {
      out.file_refused = row.error();
      return out;
    }
    if (!*row) return out;
    if (auto* read = std::get_if<ReadRow>(&(*row)->row)) out.rows.push_back(std::move(*read));
    if (auto* no = std::get_if<Refusal>(&(*row)->row)) out.refused.push_back(std::move(*no));
  }
}

inline Rows read_text(std::string_view text, std::string_view file_name = "a.csv",
                      const TableFile::Reading& reading = {}) {
  return read_file(TableFile::open_text(text, std::string{file_name}, reading));
}

inline Rows read_path(const std::filesystem::path& path) {
  return read_file(TableFile::open_path(path, {}));
}

inline int count(const Rows& rows, Warning warning) {
  int found = 0;
  for (const ReadRow& row : rows.rows) {
    for (const Warning each : row.warnings) found += each == warning ? 1 : 0;
  }
  return found;
}

}  // namespace renkei::intake::testing_rows
