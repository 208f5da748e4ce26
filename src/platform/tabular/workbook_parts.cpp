// Source of the parts: ECMA-376 (Office Open XML), SpreadsheetML.
#include "platform/tabular/workbook_parts.hpp"

#include <charconv>
#include <pugixml.hpp>

namespace renkei::tabular {
namespace {

constexpr std::size_t kMergedMax = 10'000;
constexpr std::size_t kColumnsMax = 16'384;
constexpr std::int64_t kRowsMax = 1'048'576;

bool parse(pugi::xml_document& document, std::string_view xml) {
  return static_cast<bool>(
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
}

// "/xl/worksheets/sheet1.xml" and "worksheets/sheet1.xml" are the same place.
std::string inside_archive(std::string_view target) {
  if (target.starts_with('/')) return std::string{target.substr(1)};
  return "xl/" + std::string{target};
}

void add_texts(const pugi::xml_node& element, std::string& text) {
  for (const pugi::xml_node child : element.children()) {
    const std::string_view name = child.name();
    if (name == "t") text += child.text().get();
    if (name == "r") text += child.child("t").text().get();
  }
}

}  // namespace

std::optional<std::string_view> Elements::next() {
  const std::string open = "<" + std::string{name_};
  for (std::size_t at = rest_.find(open); at != std::string_view::npos;
       at = rest_.find(open, at + 1)) {
    const std::size_t behind = at + open.size();
    if (behind >= rest_.size()) return std::nullopt;
    const char each = rest_[behind];
    if (each != ' ' && each != '>' && each != '/' && each != '\n' && each != '\r' && each != '\t') {
      continue;  // <rows> is not <row>
    }
    const std::size_t tag = rest_.find('>', behind);
    if (tag == std::string_view::npos) return std::nullopt;
    std::size_t end = tag + 1;
    if (rest_[tag - 1] != '/') {
      const std::string close = "</" + std::string{name_} + ">";
      const std::size_t closing = rest_.find(close, end);
      if (closing == std::string_view::npos) return std::nullopt;
      end = closing + close.size();
    }
    const std::string_view found = rest_.substr(at, end - at);
    rest_.remove_prefix(end);
    return found;
  }
  return std::nullopt;
}

std::string text_in(std::string_view element) {
  pugi::xml_document document;
  std::string text;
  if (parse(document, element)) add_texts(document.first_child(), text);
  return text;
}

Result<SharedTexts> SharedTexts::read(std::string_view xml) {
  SharedTexts texts;
  Elements elements{xml, "si"};
  while (const auto element = elements.next()) {
    if (texts.ends_.size() == kTextsMax) {
      return fail(ErrorKind::too_large, "tabular.workbook_too_large");
    }
    texts.all_ += text_in(*element);
    texts.ends_.push_back(texts.all_.size());
  }
  return texts;
}

std::optional<std::string_view> SharedTexts::at(std::size_t number) const {
  if (number >= ends_.size()) return std::nullopt;
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view{all_}.substr(begin, ends_[number] - begin);
}

std::optional<CellPlace> cell_place(std::string_view reference) {
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
    column = column * 26 + static_cast<std::size_t>(reference[at] - 'A') + 1;
    if (column > kColumnsMax) return std::nullopt;
  }
  std::int64_t row = 0;
  const char* const end = reference.data() + reference.size();
  const auto [stop, problem] = std::from_chars(reference.data() + at, end, row);
  const bool sound = column > 0 && problem == std::errc{} && stop == end;
  if (!sound || row < 1 || row > kRowsMax) return std::nullopt;
  return CellPlace{column - 1, row - 1};
}

std::vector<Merged> merged_cells(std::string_view sheet_xml) {
  std::vector<Merged> merged;
  Elements elements{sheet_xml, "mergeCell"};
  while (const auto element = elements.next()) {
    if (merged.size() == kMergedMax) break;
    pugi::xml_document document;
    if (!parse(document, *element)) continue;
    const std::string_view range = document.first_child().attribute("ref").value();
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) continue;
    const auto first = cell_place(range.substr(0, colon));
    const auto last = cell_place(range.substr(colon + 1));
    if (first && last) merged.push_back({*first, *last});
  }
  return merged;
}

std::optional<WorkbookParts> workbook_parts(std::string_view workbook_xml,
                                            std::string_view relations_xml) {
  pugi::xml_document workbook;
  pugi::xml_document relations;
  if (!parse(workbook, workbook_xml) || !parse(relations, relations_xml)) return std::nullopt;
  std::map<std::string, std::string> targets;  // by id
  WorkbookParts parts;
  for (const pugi::xml_node each : relations.child("Relationships").children("Relationship")) {
    const std::string_view type = each.attribute("Type").value();
    const std::string target = inside_archive(each.attribute("Target").value());
    targets[each.attribute("Id").value()] = target;
    if (type.ends_with("/sharedStrings")) parts.texts = target;
    if (type.ends_with("/styles")) parts.styles = target;
  }
  const pugi::xml_node book = workbook.child("workbook");
  parts.counts_from_1904 = book.child("workbookPr").attribute("date1904").as_bool();
  for (const pugi::xml_node sheet : book.child("sheets").children("sheet")) {
    const std::string_view state = sheet.attribute("state").value();
    if (state == "hidden" || state == "veryHidden") continue;
    const auto target = targets.find(sheet.attribute("r:id").value());
    if (target == targets.end()) continue;
    parts.sheet = target->second;
    return parts;
  }
  return std::nullopt;
}

}  // namespace renkei::tabular
