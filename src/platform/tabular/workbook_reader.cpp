// Row by row through the unpacked XML of one sheet.
#include "platform/tabular/workbook_reader.hpp"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>
#include <utility>

#include "platform/tabular/workbook_parts.hpp"
#include "platform/tabular/workbook_styles.hpp"
#include "platform/tabular/zip_archive.hpp"

namespace renkei::tabular {
namespace {

constexpr std::size_t kSmallPartMax = std::size_t{16} << 20U;  // workbook, relations, styles

tl::unexpected<Error> broken() { return fail(ErrorKind::invalid, "tabular.workbook_broken"); }

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = problem == std::errc{} && end == text.data() + text.size();
  return whole ? number : std::string_view::npos;
}

}  // namespace

struct WorkbookReader::Sheet {
  WorkbookLimits limits;
  std::string xml;
  SharedTexts texts;
  NumberForms forms;
  DaysFrom days = DaysFrom::y1900;
  std::vector<Merged> merged;    // by their first row
  std::size_t merged_begun = 0;  // of them
  struct Reaching {
    Merged range;
    std::string value;
  };
  std::vector<Reaching> reaching;  // those that reach into the current row
  Elements rows{{}, "row"};
  std::int64_t row = -1;  // of the sheet, from 0
  std::int64_t number = 0;
  std::vector<std::string> cells;
  std::vector<std::string_view> views;

  Result<void> read_row(std::string_view element);
  std::string value_of(const pugi::xml_node& cell) const;
  void fill_merged();
  tl::unexpected<Error> refuse(Reason reason) const {
    return fail(ErrorKind::invalid, reason, {{"line", row + 1}});
  }
};

std::string WorkbookReader::Sheet::value_of(const pugi::xml_node& cell) const {
  const std::string_view type = cell.attribute("t").value();
  const std::string_view value = cell.child("v").text().get();
  if (type == "s") return std::string{texts.at(number_in(value)).value_or("")};
  if (type == "inlineStr") {
    std::string text = cell.child("is").child("t").text().get();
    for (const pugi::xml_node run : cell.child("is").children("r")) {
      text += run.child("t").text().get();
    }
    return text;
  }
  if (type == "e") return {};  // #N/A, #REF!
  if (type == "str" || type == "d") return std::string{value};
  if (type == "b") return value == "1" ? "TRUE" : "FALSE";
  if (value.empty()) return {};
  return shown_number(value, forms.of(cell.attribute("s").as_uint()), days);
}

Result<void> WorkbookReader::Sheet::read_row(std::string_view element) {
  cells.clear();
  ++row;
  if (element.size() > limits.row_bytes_max) return refuse("tabular.record_too_long");
  pugi::xml_document document;
  const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
  if (!document.load_buffer(element.data(), element.size(), options)) return broken();
  const pugi::xml_node found = document.first_child();
  if (const auto stated = found.attribute("r")) {
    const std::size_t line = number_in(stated.value());
    const bool goes_on = line != std::string_view::npos && static_cast<std::int64_t>(line) > row;
    if (goes_on) row = static_cast<std::int64_t>(line) - 1;
  }
  if (row >= limits.rows_max) return refuse("tabular.too_many_records");
  std::size_t column = 0;
  for (const pugi::xml_node cell : found.children("c")) {
    if (const auto place = cell_place(cell.attribute("r").value())) column = place->column;
    if (column >= limits.columns_max) return refuse("tabular.too_many_columns");
    if (column >= cells.size()) cells.resize(column + 1);
    cells[column] = value_of(cell);
    if (cells[column].size() > limits.cell_bytes_max) return refuse("tabular.cell_too_long");
    ++column;
  }
  fill_merged();
  return {};
}

// The left upper cell of a merged range keeps its value; the others take it from there.
void WorkbookReader::Sheet::fill_merged() {
  std::erase_if(reaching, [this](const Reaching& each) { return each.range.last.row < row; });
  for (; merged_begun < merged.size() && merged[merged_begun].first.row <= row; ++merged_begun) {
    const Merged& range = merged[merged_begun];
    if (range.first.row != row || range.first.column >= cells.size()) continue;
    if (const std::string& value = cells[range.first.column]; !value.empty()) {
      reaching.push_back({range, value});
    }
  }
  for (const Reaching& each : reaching) {
    const std::size_t last = std::min(each.range.last.column, limits.columns_max - 1);
    if (last >= cells.size()) cells.resize(last + 1);
    for (std::size_t at = each.range.first.column; at <= last; ++at) cells[at] = each.value;
  }
}

WorkbookReader::WorkbookReader(std::unique_ptr<Sheet> sheet) : sheet_(std::move(sheet)) {}
WorkbookReader::~WorkbookReader() = default;

Result<std::unique_ptr<WorkbookReader>> WorkbookReader::open(Source& source,
                                                             WorkbookLimits limits) {
  const auto archive = ZipArchive::open(source);
  if (!archive) return pass_on(archive);
  if (!archive->has("xl/workbook.xml")) {
    return fail(ErrorKind::invalid, "tabular.not_a_table", {{"type", Code{"archive"}}});
  }
  const auto book = archive->part("xl/workbook.xml", kSmallPartMax);
  if (!book) return pass_on(book);
  const auto relations = archive->part("xl/_rels/workbook.xml.rels", kSmallPartMax);
  if (!relations) return pass_on(relations);
  const auto parts = workbook_parts(*book, *relations);
  if (!parts) return fail(ErrorKind::invalid, "tabular.empty");
  auto sheet = std::make_unique<Sheet>();
  sheet->limits = limits;
  if (parts->counts_from_1904) sheet->days = DaysFrom::y1904;
  if (archive->has(parts->styles)) {
    const auto styles = archive->part(parts->styles, kSmallPartMax);
    if (!styles) return pass_on(styles);
    sheet->forms = NumberForms{*styles};
  }
  if (archive->has(parts->texts)) {
    const auto xml = archive->part(parts->texts, limits.texts_bytes_max);
    if (!xml) return pass_on(xml);
    auto texts = SharedTexts::read(*xml);
    if (!texts) return pass_on(texts);
    sheet->texts = *std::move(texts);
  }
  auto xml = archive->part(parts->sheet, limits.sheet_bytes_max);
  if (!xml) return pass_on(xml);
  sheet->xml = *std::move(xml);
  if (sheet->xml.find("<sheetData") == std::string::npos) return broken();
  sheet->merged = merged_cells(sheet->xml);
  std::sort(sheet->merged.begin(), sheet->merged.end(),
            [](const Merged& one, const Merged& other) { return one.first.row < other.first.row; });
  sheet->rows = Elements{sheet->xml, "row"};
  return std::unique_ptr<WorkbookReader>{new WorkbookReader{std::move(sheet)}};
}

Result<std::optional<Record>> WorkbookReader::next() {
  Sheet& sheet = *sheet_;
  while (const auto element = sheet.rows.next()) {
    if (auto read = sheet.read_row(*element); !read) return pass_on(read);
    const bool holds_nothing = std::all_of(sheet.cells.begin(), sheet.cells.end(),
                                           [](const std::string& cell) { return cell.empty(); });
    if (holds_nothing) continue;
    sheet.views.assign(sheet.cells.begin(), sheet.cells.end());
    return Record{sheet.views, sheet.row + 1, ++sheet.number, {}};
  }
  return std::nullopt;
}

}  // namespace renkei::tabular
