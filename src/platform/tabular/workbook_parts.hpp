// The XML of a workbook cut into the pieces a table needs. Elements are found by their names and
// each is parsed on its own, so that a bomb of empty elements costs no more than one row.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.hpp"

namespace renkei::tabular {

// One after another the elements of a name in a text: <row …>…</row> or <row …/>.
class Elements {
 public:
  Elements(std::string_view xml, std::string_view name) : rest_(xml), name_(name) {}
  // With its tags; nothing when there is none, or when one is not closed.
  [[nodiscard]] std::optional<std::string_view> next();

 private:
  std::string_view rest_;
  std::string_view name_;
};

// Text of <si> or <is>: its runs joined, without the furigana (<rPh>).
[[nodiscard]] std::string text_in(std::string_view element);

// xl/sharedStrings.xml.
class SharedTexts {
 public:
  static constexpr std::size_t kTextsMax = 4'000'000;

  SharedTexts() = default;
  // Borrows nothing. Refuses too many ("tabular.workbook_too_large").
  [[nodiscard]] static Result<SharedTexts> read(std::string_view xml);
  // Nothing outside the table.
  [[nodiscard]] std::optional<std::string_view> at(std::size_t number) const;

 private:
  std::string all_;
  std::vector<std::size_t> ends_;
};

// A1, AB12: column and row, both from 0.
struct CellPlace {
  std::size_t column = 0;
  std::int64_t row = 0;
};
[[nodiscard]] std::optional<CellPlace> cell_place(std::string_view reference);

// Which cells were made one (A4:A5), by row: the left upper one's value stands in all of them.
struct Merged {
  CellPlace first;
  CellPlace last;
};
// At most 10,000; those that are no range are left out.
[[nodiscard]] std::vector<Merged> merged_cells(std::string_view sheet_xml);

// The path of the first visible sheet inside the archive, and of the parts that go with it.
struct WorkbookParts {
  std::string sheet;
  std::string texts;   // empty if there are none
  std::string styles;  // empty if there are none
  bool counts_from_1904 = false;
};
// From xl/workbook.xml and its relations; nothing if no sheet is visible.
[[nodiscard]] std::optional<WorkbookParts> workbook_parts(std::string_view workbook_xml,
                                                          std::string_view relations_xml);

}  // namespace renkei::tabular
