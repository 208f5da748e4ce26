// A whole file as rows of the profile its header names.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "platform/tabular/headed_records.hpp"
#include "platform/tabular/source.hpp"

#include "features/intake/profile_reader.hpp"

namespace renkei::intake {

class TableFile {
 public:
  struct Row {
    std::int64_t line = 0;
    RowOrRefusal row;
  };

  // What the profiles need to know beside the file; `symbols` outlives the file.
  struct Reading {
    std::optional<Date> as_of = {};
    const StandardSymbols* symbols = nullptr;
    KnownPlacesSource places = {};
  };
  // Reads as far as the header. Refuses what is no table or no known one; `bytes` must outlive it.
  [[nodiscard]] static Result<TableFile> open_text(std::string_view bytes, std::string file_name,
                                                   const Reading& reading);
  [[nodiscard]] static Result<TableFile> open_path(const std::filesystem::path& path,
                                                   const Reading& reading);

  [[nodiscard]] const std::string& file_name() const { return file_name_; }
  [[nodiscard]] std::string_view profile() const { return rows_->profile(); }
  [[nodiscard]] std::string_view encoding() const { return table_.written_in(); }

  // The next row, nothing at the end; a refusal ends the file. Where several rows make one
  // facility, they are one row here; rows of one key that do not follow one another are refused.
  [[nodiscard]] Result<std::optional<Row>> next();

 private:
  explicit TableFile(tabular::HeadedRecords table) : table_(std::move(table)) {}
  [[nodiscard]] static Result<TableFile> open(std::unique_ptr<tabular::Source> source,
                                              std::string file_name, const Reading& reading);
  [[nodiscard]] Result<std::optional<Row>> next_row();
  [[nodiscard]] std::optional<Row> finished(std::optional<Row> row) const;

  std::string file_name_;
  std::unique_ptr<tabular::Source> source_;  // outlives the table that reads it
  tabular::HeadedRecords table_;
  std::unique_ptr<RowReader> rows_;
  std::optional<Row> waiting_;  // the facility whose rows are being folded
  std::string waiting_key_;
  std::unordered_set<std::string> keys_;
};

}  // namespace renkei::intake
