#include "platform/tabular/open_records.hpp"

#include <array>

#include "platform/tabular/csv_reader.hpp"
#include "platform/tabular/workbook_reader.hpp"

namespace renkei::tabular {

Result<std::unique_ptr<Records>> open_records(Source& source) {
  std::array<char, 4> head{};
  const auto count = source.read(head);
  if (!count) return pass_on(count);
  if (auto back = source.rewind(); !back) return pass_on(back);
  if (std::string_view{head.data(), *count} == std::string_view{"PK\x03\x04", 4}) {
    auto workbook = WorkbookReader::open(source);
    if (!workbook) return pass_on(workbook);
    return std::unique_ptr<Records>{std::move(*workbook)};
  }
  auto csv = CsvReader::open(source);
  if (!csv) return pass_on(csv);
  return std::unique_ptr<Records>{std::move(*csv)};
}

}  // namespace renkei::tabular
