// See csv_writer.hpp.
#include "platform/tabular/csv_writer.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace renkei::tabular {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";
constexpr std::array<std::string_view, 11> kFormulaStarts{"=",  "+",  "-",  "@",  "\t", "\r",
                                                          "\n", "＝", "＋", "－", "＠"};

std::string quoted(std::string_view text) {
  std::string in_quotes = "\"";
  for (const char each : text) {
    if (each == '"') in_quotes += '"';
    in_quotes += each;
  }
  return in_quotes += '"';
}

std::string digits_of(auto number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return without_formula(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return digits_of(*whole);
  if (const auto* real = std::get_if<double>(&cell)) return digits_of(*real);
  return {};
}

}  // namespace

std::string without_formula(std::string_view text) {
  for (const std::string_view start : kFormulaStarts) {
    if (text.starts_with(start)) return "'" + std::string{text};
  }
  return std::string{text};
}

CsvWriter::CsvWriter(Encoding encoding, std::vector<std::string> titles, Told told)
    : encoding_(encoding), titles_(std::move(titles)), told_(std::move(told)) {}

void CsvWriter::append(std::string& out, std::string_view text, std::size_t column) {
  const bool needs_quotes = text.find_first_of(",\"\r\n") != std::string_view::npos ||
                            text.starts_with(' ') || text.ends_with(' ');
  const std::string cell = needs_quotes ? quoted(text) : std::string{text};
  if (encoding_ != Encoding::cp932) {
    out += cell;
    return;
  }
  cp932_.append(out, cell, [&](const Substitution& made) {
    told_({row_, titles_[column], made.character, made.replacement});
  });
}

void CsvWriter::head(std::string& out) {
  if (encoding_ == Encoding::utf_8) out += kMark;
  for (std::size_t column = 0; column < titles_.size(); ++column) {
    if (column > 0) out += ',';
    append(out, titles_[column], column);
  }
  out += kLineEnd;
}

void CsvWriter::row(std::string& out, const Cells& cells) {
  ++row_;
  for (std::size_t column = 0; column < titles_.size(); ++column) {
    if (column > 0) out += ',';
    if (column < cells.size()) append(out, text_of(cells[column]), column);
  }
  out += kLineEnd;
}

}  // namespace renkei::tabular
