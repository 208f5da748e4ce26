// Any bytes at all: the reader ends, keeps its limits, and gives the same rows however it is fed.
#include <cstdint>
#include <cstdlib>

#include "platform/tabular/csv_reader.hpp"
#include "platform/tabular/header.hpp"

namespace {

using renkei::tabular::CsvReader;
using renkei::tabular::ReadOptions;

void require(const bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data),
                               size};  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
  const ReadOptions options{
      .cell_bytes_max = 64, .record_bytes_max = 1024, .columns_max = 16, .records_max = 64};
  const auto source = renkei::tabular::memory_source(bytes);
  auto reader = CsvReader::open(*source, options);
  if (!reader) return 0;
  std::int64_t records = 0;
  std::int64_t line = 0;
  for (;;) {
    const auto record = (*reader)->next();
    if (!record || !*record) break;
    require(++records <= options.records_max);
    require((*record)->line > line);
    line = (*record)->line;
    require(!(*record)->cells.empty() && (*record)->cells.size() <= options.columns_max);
    for (const auto cell : (*record)->cells) require(cell.size() <= options.cell_bytes_max);
    if (records == 1) {
      const renkei::tabular::Header header{(*record)->cells};
      require(header.size() == (*record)->cells.size());
      (*reader)->expect_columns(header.size());
    }
  }
  return 0;
}
