// The audit and its reviews as files for a spreadsheet; no cell is a formula.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/csv_writer.hpp"

#include "features/audit/entry.hpp"
#include "features/audit/review.hpp"

namespace renkei::audit {

struct EntryLine {
  const Entry& entry;
  std::string_view who;
  std::string_view what;
  std::string_view outcome;  // empty: done
};

// Appends one row after the other.
class EntriesWriter {
 public:
  EntriesWriter();
  void add(const EntryLine& line);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  tabular::CsvWriter csv_;
  std::string text_;
};

struct ReviewLine {
  const Review& review;
  std::string_view signer;
};
[[nodiscard]] std::string reviews_csv(const std::vector<ReviewLine>& lines);

}  // namespace renkei::audit
