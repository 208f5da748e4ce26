// A table as records, one after another, whatever kind of file it comes from.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "kernel/result.hpp"

namespace renkei::tabular {

// One record. The cells are views that end with the next call of next().
struct Record {
  std::span<const std::string_view> cells;
  std::int64_t line = 0;    // of the file, from 1; where the record begins
  std::int64_t number = 0;  // of the record, from 1; the header counts
  // A ragged row ("tabular.ragged", {cells, expected}) or text after a closing quote
  // ("tabular.text_after_quote"): the row is given all the same, so that nothing is lost in
  // silence.
  std::optional<Error> problem = {};
};

class Records {
 public:
  virtual ~Records() = default;
  // The next record, nothing at the end; a refusal ends the table.
  [[nodiscard]] virtual Result<std::optional<Record>> next() = 0;
  // Whether a record may have fewer cells than the header, because empty ones are left out.
  [[nodiscard]] virtual bool leaves_out_empty_cells() const { return false; }
  // What the table is written in: "UTF-8", "CP932", "XLSX".
  [[nodiscard]] virtual std::string_view written_in() const = 0;
};

}  // namespace renkei::tabular
