// The scanner of CsvReader: where cells and records end.
#include <algorithm>
#include <cstring>

#include "platform/tabular/csv_reader.hpp"

namespace renkei::tabular {

Result<CsvReader::Scan> CsvReader::scan_record() {
  cells_.clear();
  record_ended_ = false;
  text_after_quote_ = false;
  if (at_ == text_.size()) return Scan::needs_more;
  while (!record_ended_) {
    auto scan = scan_cell();
    if (!scan || *scan == Scan::needs_more) return scan;
    if (cells_.size() > options_.columns_max) return refuse("tabular.too_many_columns");
  }
  if (number_ >= options_.records_max) return refuse("tabular.too_many_records");
  return Scan::complete;
}

Result<CsvReader::Scan> CsvReader::scan_cell() {
  if (at_ < text_.size() && text_[at_] == '"') {
    Cell cell{at_ + 1, at_ + 1, false};
    auto scan = scan_quoted(cell);
    if (!scan || *scan == Scan::needs_more) return scan;
    return end_cell(cell);
  }
  const std::size_t begin = at_;
  const char* const data = text_.data();
  const std::size_t end = text_.size();
  while (at_ < end) {
    const char each = data[at_];
    if (each == separator_ || each == '\n' || each == '\r') break;
    ++at_;
  }
  if (at_ - begin > options_.cell_bytes_max) return refuse("tabular.cell_too_long");
  return end_cell({begin, at_, false});
}

// Behind the opening quote; stops behind the closing one.
Result<CsvReader::Scan> CsvReader::scan_quoted(Cell& cell) {
  ++at_;
  for (;;) {
    const std::size_t quote = std::min(text_.find('"', at_), text_.size());
    if (quote - cell.begin > options_.cell_bytes_max) return refuse("tabular.cell_too_long");
    if (quote == text_.size()) {
      if (source_ended_) return refuse("tabular.quote_open");
      return Scan::needs_more;
    }
    if (quote + 1 == text_.size() && !source_ended_) return Scan::needs_more;
    at_ = quote + 1;
    if (at_ == text_.size() || text_[at_] != '"') {
      cell.end = quote;
      break;
    }
    cell.has_doubled_quotes = true;
    ++at_;
  }
  const char* const data = text_.data();
  lines_inside_ += std::count(data + cell.begin, data + cell.end, '\n');
  return Scan::complete;
}

// At the separator or line end behind a cell. What stands between a closing quote and the separator
// is kept out of the cell and makes the row a problem.
Result<CsvReader::Scan> CsvReader::end_cell(Cell cell) {
  while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
         text_[at_] != '\r') {
    text_after_quote_ = true;
    ++at_;
  }
  if (at_ == text_.size()) {
    if (!source_ended_) return Scan::needs_more;
    cells_.push_back(cell);
    record_ended_ = true;
    return Scan::complete;
  }
  const char ending = text_[at_];
  if (ending == '\r' && at_ + 1 == text_.size() && !source_ended_) return Scan::needs_more;
  cells_.push_back(cell);
  ++at_;
  return end_record(ending);
}

CsvReader::Scan CsvReader::end_record(char ending) {
  if (ending == separator_) return Scan::complete;
  if (ending == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
  record_ended_ = true;
  return Scan::complete;
}

}  // namespace renkei::tabular
