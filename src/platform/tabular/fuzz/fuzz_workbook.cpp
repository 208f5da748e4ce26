// Any bytes at all as a workbook, and as each part of one that is otherwise well: the reader ends
// and keeps its limits. The first byte says which part the rest is.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "platform/tabular/tests/workbook_maker.hpp"
#include "platform/tabular/workbook_reader.hpp"

namespace {

using renkei::tabular::WorkbookReader;
namespace made = renkei::tabular::testing_workbook;

constexpr renkei::tabular::WorkbookLimits kLimits{.sheet_bytes_max = 1U << 16U,
                                                  .texts_bytes_max = 1U << 16U,
                                                  .row_bytes_max = 1U << 14U,
                                                  .cell_bytes_max = 64,
                                                  .columns_max = 16,
                                                  .rows_max = 1'000};

void require(const bool holds) {
  if (!holds) std::abort();
}

std::string wrapped(std::uint8_t how, const std::string& rest) {
  switch (how % 6) {
    case 0:
      return rest;
    case 1:
      return made::workbook({.sheet = rest, .texts = "<si><t>a</t></si>"});
    case 2:
      return made::workbook({.sheet = made::rows({{"a", "b"}, {"c"}}), .texts = rest});
    case 3:
      return made::workbook({.sheet = "<sheetData><row><c s=\"1\"><v>45383.5</v></c></row>"
                                      "</sheetData>",
                             .styles = rest});
    case 4:
      return made::workbook({.sheet = made::rows({{"a"}}), .sheets = rest});
    default:
      return made::zip({{"xl/workbook.xml", rest}, {"xl/_rels/workbook.xml.rels", rest}});
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > kLimits.sheet_bytes_max) return 0;
  const std::string bytes = wrapped(
      data[0], {reinterpret_cast<const char*>(data) + 1, size - 1});  // NOLINT(*-reinterpret-cast)
  const auto source = renkei::tabular::memory_source(bytes);
  auto reader = WorkbookReader::open(*source, kLimits);
  if (!reader) return 0;
  std::int64_t line = 0;
  for (;;) {
    const auto record = (*reader)->next();
    if (!record || !*record) break;
    require((*record)->line > line && (*record)->line <= kLimits.rows_max);
    line = (*record)->line;
    require((*record)->cells.size() <= kLimits.columns_max);
    for (const auto cell : (*record)->cells) require(cell.size() <= kLimits.cell_bytes_max);
  }
  return 0;
}
