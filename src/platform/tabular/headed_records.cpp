#include "platform/tabular/headed_records.hpp"

#include <algorithm>
#include <utility>

namespace renkei::tabular {
namespace {

constexpr std::size_t kSurely = 12;  // a row with so many known names is the header

// 「※」「注」「（注）」 in the only cell that holds anything.
bool is_note(const Record& record) {
  std::string_view only;
  for (const std::string_view cell : record.cells) {
    if (cell.empty()) continue;
    if (!only.empty()) return false;
    only = cell;
  }
  for (const std::string_view mark : {"※", "注", "（注", "(注"}) {
    if (only.starts_with(mark)) return true;
  }
  return false;
}

}  // namespace

Result<HeadedRecords> HeadedRecords::open(std::unique_ptr<Records> records, const Fit& fit,
                                          const Unheaded& unheaded) {
  HeadedRecords table{std::move(records)};
  if (auto read = table.read_ahead(); !read) return pass_on(read);
  if (table.ahead_.empty()) {
    if (table.broke_) return tl::unexpected<Error>{*table.broke_};
    return fail(ErrorKind::invalid, "tabular.empty");
  }
  table.choose_header(fit, unheaded);
  return table;
}

// A table that breaks in its first rows breaks when they are reached, not before.
Result<void> HeadedRecords::read_ahead() {
  while (ahead_.size() < kRowsLookedAt) {
    auto record = records_->next();
    if (!record) {
      broke_ = record.error();
      break;
    }
    if (!*record) {
      ended_ = true;
      break;
    }
    Kept kept{.cells = {}, .line = (*record)->line, .number = (*record)->number, .problem = {}};
    kept.cells.assign((*record)->cells.begin(), (*record)->cells.end());
    kept.problem = std::move((*record)->problem);
    ahead_.push_back(std::move(kept));
  }
  return {};
}

// Names of several rows one below the other: 「所在地」 over 「（住所）」 is 所在地（住所）. A cell
// that was merged over the rows stands in each of them and counts once.
Header HeadedRecords::joined(std::size_t first, std::size_t rows) const {
  std::vector<std::string> names;
  for (std::size_t row = first; row < first + rows; ++row) {
    const auto& cells = ahead_[row].cells;
    if (cells.size() > names.size()) names.resize(cells.size());
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (names[at] != cells[at]) names[at] += cells[at];
    }
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  return Header{views};
}

// One row is enough: the first may be the damaged one.
bool HeadedRecords::is_unheaded(const Unheaded& unheaded) {
  if (!unheaded) return false;
  for (const Kept& each : ahead_) {
    views_.assign(each.cells.begin(), each.cells.end());
    const auto names = unheaded({views_, each.line, each.number, each.problem});
    if (names.empty()) continue;
    header_ = Header{names};
    return true;
  }
  return false;
}

void HeadedRecords::choose_header(const Fit& fit, const Unheaded& unheaded) {
  std::size_t best = 0;
  std::size_t first = 0;
  std::size_t rows = 1;
  for (std::size_t count = 1; count <= kHeaderRowsMax && best < kSurely; ++count) {
    for (std::size_t at = 0; at + count <= ahead_.size() && best < kSurely; ++at) {
      const std::size_t fits = fit(joined(at, count));
      if (fits <= best) continue;
      best = fits;
      first = at;
      rows = count;
    }
  }
  if (best == 0 && is_unheaded(unheaded)) return;
  header_ = joined(first, rows);
  ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(first + rows));
}

Result<std::optional<Record>> HeadedRecords::next_of_any() {
  if (!ahead_.empty()) {
    current_ = std::move(ahead_.front());
    ahead_.pop_front();
    views_.assign(current_.cells.begin(), current_.cells.end());
    return Record{views_, current_.line, current_.number, current_.problem};
  }
  if (broke_) return tl::unexpected<Error>{*broke_};
  if (ended_) return std::nullopt;
  return records_->next();
}

void HeadedRecords::measure(Record& record) {
  const std::size_t wanted = header_.size();
  while (record.cells.size() > wanted && record.cells.back().empty()) {
    record.cells = record.cells.first(record.cells.size() - 1);
  }
  if (record.cells.size() == wanted || record.problem) return;
  if (records_->leaves_out_empty_cells()) {
    std::vector<std::string_view> cells(record.cells.begin(), record.cells.end());
    cells.resize(wanted);
    views_ = std::move(cells);
    record.cells = views_;
    return;
  }
  record.problem = Error{.kind = ErrorKind::invalid,
                         .reason = "tabular.ragged",
                         .args = {{"cells", static_cast<std::int64_t>(record.cells.size())},
                                  {"expected", static_cast<std::int64_t>(wanted)}}};
}

Result<std::optional<Record>> HeadedRecords::next() {
  for (;;) {
    auto record = next_of_any();
    if (!record || !*record) return record;
    if (is_note(**record)) continue;
    measure(**record);
    return record;
  }
}

}  // namespace renkei::tabular
