// Reads a table of text (RFC 4180 and what people make of it) record by record, in bounded memory.
//
//   auto reader = CsvReader::open(*source);              // finds encoding and separator
//   auto header = (*reader)->next();                     // the first record, if there is one
//   (*reader)->expect_columns((*header)->cells.size());
//   while (auto record = (*reader)->next(); record && *record) use(**record);
//
// Takes CRLF, LF and CR, mixed; bare LF inside quotes; "" inside quotes; a missing last newline;
// tab, comma or semicolon. Lines that hold nothing, or nothing but separators, are
// passed over.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/decode.hpp"
#include "platform/tabular/encoding.hpp"
#include "platform/tabular/records.hpp"
#include "platform/tabular/source.hpp"

namespace renkei::tabular {

struct ReadOptions {
  std::optional<Encoding> encoding = {};  // overrules what the bytes say
  std::optional<char> separator = {};
  std::size_t cell_bytes_max = std::size_t{64} << 10U;
  std::size_t record_bytes_max = std::size_t{1} << 20U;
  std::size_t columns_max = 1'000;
  std::int64_t records_max = 2'000'000;
};

class CsvReader final : public Records {
 public:
  // Borrows `source`. Refuses as sniff() does.
  [[nodiscard]] static Result<std::unique_ptr<CsvReader>> open(Source& source,
                                                               ReadOptions options = {});

  // The next record, nothing at the end. Refuses, each with {line}, a cell above 64 KiB
  // ("tabular.cell_too_long"), a record above 1 MiB ("tabular.record_too_long"), a quote that is
  // never closed ("tabular.quote_open"), zero bytes ("tabular.zero_byte"), bytes that mean nothing
  // ("tabular.encoding_broken") and too many columns or records. After a refusal nothing follows.
  [[nodiscard]] Result<std::optional<Record>> next() override;

  // Records with another number of cells carry a problem from now on.
  void expect_columns(std::size_t count) { expected_ = count; }

  [[nodiscard]] Encoding encoding() const { return sniffed_.encoding; }
  [[nodiscard]] std::string_view written_in() const override { return label_of(sniffed_.encoding); }
  [[nodiscard]] char separator() const { return separator_; }

 private:
  struct Cell {
    std::size_t begin, end;
    bool has_doubled_quotes;
  };
  enum class Scan : std::uint8_t { complete, needs_more };

  CsvReader(Source& source, ReadOptions options, Sniffed sniffed, std::unique_ptr<Decoder> decoder)
      : source_(source), options_(options), sniffed_(sniffed), decoder_(std::move(decoder)) {}

  [[nodiscard]] Result<void> fill();
  [[nodiscard]] Result<void> decode(std::string_view bytes);
  [[nodiscard]] Result<void> find_separator();
  [[nodiscard]] Result<Scan> scan_record();
  [[nodiscard]] Result<Scan> scan_cell();
  [[nodiscard]] Result<Scan> scan_quoted(Cell& cell);
  [[nodiscard]] Result<Scan> end_cell(Cell cell);
  [[nodiscard]] Scan end_record(char ending);
  [[nodiscard]] Record finished();
  [[nodiscard]] std::string_view text_of(const Cell& cell);
  [[nodiscard]] tl::unexpected<Error> refuse(Reason reason) const;

  Source& source_;
  ReadOptions options_;
  Sniffed sniffed_;
  std::unique_ptr<Decoder> decoder_;
  char separator_ = ',';
  std::size_t expected_ = 0;

  std::string bytes_;              // one piece of the source
  std::string text_;               // decoded; the current record begins at from_
  std::size_t from_ = 0, at_ = 0;  // at_ is where scanning stands
  bool source_ended_ = false;
  bool record_ended_ = false;
  bool text_after_quote_ = false;
  std::int64_t line_ = 1;          // where the current record begins
  std::int64_t lines_inside_ = 0;  // line ends within its quotes
  std::int64_t number_ = 0;
  std::vector<Cell> cells_;
  std::vector<std::string_view> views_;
};

}  // namespace renkei::tabular
