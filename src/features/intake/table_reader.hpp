// A whole file as rows of the profile its header names.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/tabular/csv_reader.hpp"

#include "features/intake/profile_reader.hpp"

namespace renkei::intake {

class TableFile {
 public:
  struct Row {
    std::int64_t line = 0;
    RowOrRefusal row;
  };

  // Reads as far as the header. Refuses what is no table or no known one; `bytes` must outlive it.
  [[nodiscard]] static Result<TableFile> open_text(std::string_view bytes, std::string file_name);
  [[nodiscard]] static Result<TableFile> open_path(const std::filesystem::path& path);

  [[nodiscard]] const std::string& file_name() const { return file_name_; }
  [[nodiscard]] std::string_view profile() const { return rows_->profile(); }
  [[nodiscard]] std::string_view encoding() const { return label_of(csv_->encoding()); }

  // The next row, nothing at the end; a refusal ends the file.
  [[nodiscard]] Result<std::optional<Row>> next();

 private:
  TableFile() = default;
  [[nodiscard]] static Result<TableFile> open(std::unique_ptr<tabular::Source> source,
                                              std::string file_name);
  std::string file_name_;
  std::unique_ptr<tabular::Source> source_;
  std::unique_ptr<tabular::CsvReader> csv_;
  std::unique_ptr<RowReader> rows_;
};

}  // namespace renkei::intake
