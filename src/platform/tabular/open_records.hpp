// A source as records: a workbook by its first bytes, anything else as text.
#pragma once
#include <memory>

#include "platform/tabular/records.hpp"
#include "platform/tabular/source.hpp"

namespace renkei::tabular {

// Borrows `source`. Refuses as CsvReader::open and WorkbookReader::open do.
[[nodiscard]] Result<std::unique_ptr<Records>> open_records(Source& source);

}  // namespace renkei::tabular
