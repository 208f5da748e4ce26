// Cells of a record by what they mean, and the values every profile reads alike.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.hpp"

#include "platform/tabular/header.hpp"
#include "platform/tabular/records.hpp"

#include "features/intake/staged_row.hpp"

namespace renkei::intake {

// The names under which one meaning occurs, the official one first.
struct Column {
  std::span<const std::string_view> names;
};

// Where each of a profile's columns stands in a file.
class Columns {
 public:
  Columns(const tabular::Header& header, std::span<const Column> columns);
  // How many of them the file has.
  [[nodiscard]] std::size_t found() const;
  [[nodiscard]] bool has(std::size_t column) const { return places_[column].has_value(); }
  // "" for a column the file does not have.
  [[nodiscard]] std::string_view cell(const tabular::Record& record, std::size_t column) const;

 private:
  std::vector<std::optional<std::size_t>> places_;
};

// "" for a column the file does not have.
[[nodiscard]] std::string_view cell_at(const tabular::Record& record,
                                       const std::optional<std::size_t>& spot);

// "intake.column_missing" with the column's official name.
[[nodiscard]] tl::unexpected<Error> column_missing(const Column& column);

// Nothing for an empty cell and for a line above 200 characters, which is warned of.
[[nodiscard]] std::optional<std::string> read_line(std::string_view cell, ReadRow& row);
// A note of at most 5,000 characters.
[[nodiscard]] std::optional<std::string> read_note(std::string_view cell, ReadRow& row);
// A count; nothing for an empty cell, a warning for what is no count.
[[nodiscard]] std::optional<int> read_count(std::string_view cell, ReadRow& row);

void take_point(std::string_view latitude, std::string_view longitude, ReadRow& row);
void take_web_cell(std::string_view cell, ReadRow& row);
void take_phone(std::string_view cell, std::optional<std::string>& into, ReadRow& row);
void take_municipality(std::string_view cell, std::string_view prefecture, ReadRow& row);
void take_corporation(std::string_view number, std::string_view name, ReadRow& row);

}  // namespace renkei::intake
