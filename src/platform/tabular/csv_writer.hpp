// Writes CSV as RFC 4180 and the spreadsheets of Japan's offices want it: CRLF, a header row, UTF-8
// with a byte order mark or CP932, and no cell that a spreadsheet would take for a formula.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/describe.hpp"

#include "platform/tabular/cell.hpp"
#include "platform/tabular/cp932_encoder.hpp"
#include "platform/tabular/encoding.hpp"

namespace renkei::tabular {

// One character of one cell that CP932 does not hold. Rows count from 1 below the header.
struct CellSubstitution {
  std::int64_t row = 0;
  std::string column;
  std::string character;
  std::string replacement;
  friend bool operator==(const CellSubstitution&, const CellSubstitution&) = default;
};
RENKEI_DESCRIBE(CellSubstitution, row, column, character, replacement)

// A text that begins like a formula (= + - @, also in full width, tab, CR, LF) gets an apostrophe
// in front: spreadsheets then show it and do not run it (OWASP, CSV injection).
[[nodiscard]] std::string without_formula(std::string_view text);

class CsvWriter {
 public:
  using Told = std::function<void(const CellSubstitution&)>;

  // `encoding` is utf_8 or cp932. `told` hears of every character that was substituted.
  CsvWriter(Encoding encoding, std::vector<std::string> titles, Told told);

  // Appends the byte order mark, if there is one, and the titles.
  void head(std::string& out);
  // Appends a row with as many cells as there are titles.
  void row(std::string& out, const Cells& cells);

 private:
  void append(std::string& out, std::string_view text, std::size_t column);

  Encoding encoding_;
  std::vector<std::string> titles_;
  Told told_;
  Cp932Encoder cp932_;
  std::int64_t row_ = 0;
};

}  // namespace renkei::tabular
