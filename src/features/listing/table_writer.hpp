// A list as a table: which columns it has and which rows a facility makes of it.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "platform/excel/workbook.hpp"
#include "platform/tabular/cell.hpp"

#include "features/listing/list_writer.hpp"

namespace renkei::listing {

struct Table {
  std::vector<excel::SheetColumn> columns;
  // Appends the facility's rows: one, or in the care data set one a service, or none.
  std::function<void(const directory::FacilityCard&, std::vector<tabular::Cells>&)> add_rows;
};

// The hub's own columns, one row a facility.
[[nodiscard]] Table facility_table(const WritingOrder& order);
// 推奨データセット v1 and 自治体標準オープンデータセット, with exactly their columns.
[[nodiscard]] Table open_data_table(const WritingOrder& order);

[[nodiscard]] inline tabular::Cell cell_of(const std::optional<std::string>& text) {
  if (!text || text->empty()) return {};
  return *text;
}
[[nodiscard]] inline tabular::Cell text_cell(std::string text) {
  if (text.empty()) return {};
  return text;
}
[[nodiscard]] inline tabular::Cell cell_of(const std::optional<int>& number) {
  if (!number) return {};
  return std::int64_t{*number};
}

}  // namespace renkei::listing
