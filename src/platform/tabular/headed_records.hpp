// A table below its header: people put a title above it, spread it over two or three rows with
// merged cells, and write notes under the last row.
#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/header.hpp"
#include "platform/tabular/records.hpp"

namespace renkei::tabular {

class HeadedRecords {
 public:
  static constexpr std::size_t kRowsLookedAt = 12;  // a header stands within them
  static constexpr std::size_t kHeaderRowsMax = 3;

  // How well a row would do as the header; 0: it is none.
  using Fit = std::function<std::size_t(const Header&)>;

  // The names of the columns of a table that has no header, told by one of its rows; none: this is
  // no row of such a table.
  using Unheaded = std::function<std::span<const std::string_view>(const Record&)>;

  // Finds the row, or the rows together, that fit best. If none fits, the table may be one without
  // a header; else its first row counts as the header. Refuses an empty table ("tabular.empty") and
  // what `records` refuses.
  [[nodiscard]] static Result<HeadedRecords> open(std::unique_ptr<Records> records, const Fit& fit,
                                                  const Unheaded& unheaded = {});

  [[nodiscard]] const Header& header() const { return header_; }
  [[nodiscard]] std::string_view written_in() const { return records_->written_in(); }
  // The next record below the header. One with another number of cells than the header carries a
  // problem; empty cells behind the header's last do not count. Notes under the table (a single
  // cell that begins with ※ or 注) are passed over.
  [[nodiscard]] Result<std::optional<Record>> next();

 private:
  // A record that was read ahead, with cells of its own.
  struct Kept {
    std::vector<std::string> cells;
    std::int64_t line = 0;
    std::int64_t number = 0;
    std::optional<Error> problem;
  };
  explicit HeadedRecords(std::unique_ptr<Records> records) : records_(std::move(records)) {}
  [[nodiscard]] Result<void> read_ahead();
  void choose_header(const Fit& fit, const Unheaded& unheaded);
  [[nodiscard]] bool is_unheaded(const Unheaded& unheaded);
  [[nodiscard]] Header joined(std::size_t first, std::size_t rows) const;
  [[nodiscard]] Result<std::optional<Record>> next_of_any();
  void measure(Record& record);

  std::unique_ptr<Records> records_;
  std::deque<Kept> ahead_;
  std::optional<Error> broke_;  // while reading ahead
  bool ended_ = false;
  Header header_{std::span<const std::string_view>{}};
  Kept current_;
  std::vector<std::string_view> views_;
};

}  // namespace renkei::tabular
