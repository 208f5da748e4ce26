// The scanner: a record is scanned from its beginning again when the buffer ends inside it, so
// cells are offsets until the record is whole.
#include "platform/tabular/csv_reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace renkei::tabular {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{256} << 10U;

}  // namespace

Result<std::unique_ptr<CsvReader>> CsvReader::open(Source& source, ReadOptions options) {
  const auto sniffed = options.encoding ? sniff_as(source, *options.encoding) : sniff(source);
  if (!sniffed) return pass_on(sniffed);
  auto decoder = decoder_for(sniffed->encoding);
  if (!decoder) return pass_on(decoder);
  std::unique_ptr<CsvReader> reader{new CsvReader(source, options, *sniffed, std::move(*decoder))};
  if (auto found = reader->find_separator(); !found) return pass_on(found);
  return reader;
}

tl::unexpected<Error> CsvReader::refuse(Reason reason) const {
  return fail(ErrorKind::invalid, reason, {{"line", line_ + lines_inside_}});
}

// Drops what is read, then appends one more piece of text.
Result<void> CsvReader::fill() {
  text_.erase(0, from_);
  at_ -= from_;
  from_ = 0;
  bytes_.resize(kPieceBytes);
  const auto count = source_.read(bytes_);
  if (!count) return pass_on(count);
  std::string_view piece{bytes_.data(), *count};
  if (piece.empty()) {
    source_ended_ = true;
    if (decoder_->finish()) return {};
    return refuse("tabular.encoding_broken");
  }
  piece.remove_prefix(std::min(piece.size(), sniffed_.mark_bytes));
  sniffed_.mark_bytes = 0;
  return decode(piece);
}

Result<void> CsvReader::decode(std::string_view piece) {
  const std::size_t before = text_.size();
  const bool good = decoder_->feed(piece, text_).has_value();
  if (!good) {
    const auto lines = std::count(text_.begin(), text_.end(), '\n');
    return fail(ErrorKind::invalid, "tabular.encoding_broken", {{"line", line_ + lines}});
  }
  const std::size_t zero = text_.find('\0', before);
  if (zero == std::string::npos) return {};
  const auto lines =
      std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
  return fail(ErrorKind::invalid, "tabular.zero_byte", {{"line", line_ + lines}});
}

// The first record tells: whichever of the three stands there most often, outside quotes.
Result<void> CsvReader::find_separator() {
  if (auto filled = fill(); !filled) return filled;
  if (options_.separator) {
    separator_ = *options_.separator;
    return {};
  }
  constexpr std::string_view kCandidates = ",\t;";
  std::array<std::size_t, kCandidates.size()> counts{};
  bool quoted = false;
  for (const char each : text_) {
    if (each == '"') quoted = !quoted;
    if (quoted) continue;
    const std::size_t candidate = kCandidates.find(each);
    if (candidate != std::string_view::npos) ++counts[candidate];
    const bool line_ends = each == '\n' || each == '\r';
    if (line_ends && std::any_of(counts.begin(), counts.end(), [](auto n) { return n > 0; })) break;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  separator_ = kCandidates[static_cast<std::size_t>(most - counts.begin())];
  return {};
}

Result<std::optional<Record>> CsvReader::next() {
  for (;;) {
    at_ = from_;
    lines_inside_ = 0;
    const auto scan = scan_record();
    if (!scan) return pass_on(scan);
    if (*scan == Scan::complete) {
      const bool nothing = std::all_of(cells_.begin(), cells_.end(),
                                       [](const Cell& cell) { return cell.begin == cell.end; });
      if (!nothing) return finished();
      line_ += lines_inside_ + 1;
      from_ = at_;
      continue;
    }
    if (source_ended_) return std::nullopt;
    if (text_.size() - from_ > options_.record_bytes_max) return refuse("tabular.record_too_long");
    if (auto filled = fill(); !filled) return pass_on(filled);
  }
}

Record CsvReader::finished() {
  views_.clear();
  for (const Cell& cell : cells_) views_.push_back(text_of(cell));
  Record record{.cells = views_, .line = line_, .number = ++number_};
  if (text_after_quote_) {
    record.problem = Error{ErrorKind::invalid, "tabular.text_after_quote", {{"line", line_}}, {}};
  }
  if (expected_ > 0 && views_.size() != expected_) {
    record.problem = Error{ErrorKind::invalid,
                           "tabular.ragged",
                           {{"cells", static_cast<std::int64_t>(views_.size())},
                            {"expected", static_cast<std::int64_t>(expected_)}},
                           {}};
  }
  line_ += lines_inside_ + 1;
  from_ = at_;
  return record;
}

// Doubled quotes are made single in place, which only shortens the text.
std::string_view CsvReader::text_of(const Cell& cell) {
  if (!cell.has_doubled_quotes) return {text_.data() + cell.begin, cell.end - cell.begin};
  std::size_t to = cell.begin;
  for (std::size_t from = cell.begin; from < cell.end; ++from, ++to) {
    text_[to] = text_[from];
    if (text_[from] == '"' && from + 1 < cell.end && text_[from + 1] == '"') ++from;
  }
  return {text_.data() + cell.begin, to - cell.begin};
}

}  // namespace renkei::tabular
