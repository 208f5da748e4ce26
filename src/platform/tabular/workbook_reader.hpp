// The first sheet of an Excel workbook (.xlsx) as records. Old .xls files are refused by sniff().
//
// A cell that was merged over several stands in each of them. Furigana above a text is left out.
// Formulas are taken by the value the workbook holds. Hidden sheets are passed over.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/records.hpp"
#include "platform/tabular/source.hpp"

namespace renkei::tabular {

struct WorkbookLimits {
  std::size_t sheet_bytes_max = std::size_t{256} << 20U;  // of its XML
  std::size_t texts_bytes_max = std::size_t{128} << 20U;  // of the shared texts
  std::size_t row_bytes_max = std::size_t{4} << 20U;
  std::size_t cell_bytes_max = std::size_t{64} << 10U;
  std::size_t columns_max = 1'000;
  std::int64_t rows_max = 1'048'576;
};

class WorkbookReader final : public Records {
 public:
  // Unpacks the sheet and reads it row by row. Refuses what is no workbook ("tabular.not_a_table"),
  // a damaged one
  // ("tabular.workbook_broken"), one that unpacks to too much ("tabular.workbook_too_large"), and
  // one without a visible sheet ("tabular.empty").
  [[nodiscard]] static Result<std::unique_ptr<WorkbookReader>> open(Source& source,
                                                                    WorkbookLimits limits = {});
  ~WorkbookReader() override;
  WorkbookReader(const WorkbookReader&) = delete;
  WorkbookReader& operator=(const WorkbookReader&) = delete;

  // Rows that hold nothing are passed over. Refuses a cell above 64 KiB ("tabular.cell_too_long")
  // and too many columns ("tabular.too_many_columns"), each with {line}.
  [[nodiscard]] Result<std::optional<Record>> next() override;
  [[nodiscard]] std::string_view written_in() const override { return "XLSX"; }
  [[nodiscard]] bool leaves_out_empty_cells() const override { return true; }

 private:
  struct Sheet;
  explicit WorkbookReader(std::unique_ptr<Sheet> sheet);
  std::unique_ptr<Sheet> sheet_;
};

}  // namespace renkei::tabular
