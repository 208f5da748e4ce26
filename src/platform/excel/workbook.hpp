// Writes Excel workbooks (xlsx) row by row. libxlsxwriter stays inside this folder. Texts are
// written as texts and never as formulas or links, whatever they begin with.
#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/result.hpp"

#include "platform/tabular/cell.hpp"

namespace renkei::excel {

struct SheetColumn {
  std::string title;
  double width = 12;  // in characters of the usual size
};

struct WorkbookFacts {
  std::string title;
  std::string author;  // of the document, as the file's properties show it
  Instant made_at;
  std::string heading;  // on top of each printed page
  std::string footing;  // below, beside the page number
};

inline constexpr std::size_t kCellUnitsMax = 32'767;  // UTF-16, Excel's own limit
inline constexpr std::int64_t kRowsMax = 1'048'575;   // below the header

class Workbook {
 public:
  // `unavailable` ("excel.not_written") if there is no memory or disk for it.
  [[nodiscard]] static Result<std::unique_ptr<Workbook>> begin(WorkbookFacts facts);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  // The sheet to which rows go from now on: frozen titles that print on every page.
  [[nodiscard]] Result<void> begin_table(const std::string& name,
                                         const std::vector<SheetColumn>& columns);
  // A text that is longer than a cell holds is cut and ends in "…".
  [[nodiscard]] Result<void> row(const tabular::Cells& cells);
  // A sheet of labels and texts; closes the table before it.
  [[nodiscard]] Result<void> add_notes(
      const std::string& name, const std::vector<std::pair<std::string, std::string>>& notes);
  // The file's bytes; nothing can be added after it.
  [[nodiscard]] Result<std::string> finish();

 private:
  struct State;
  explicit Workbook(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace renkei::excel
