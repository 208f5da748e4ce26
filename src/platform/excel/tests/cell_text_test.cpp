// What a workbook cannot hold is cut or left out, never an error of the whole file.
#include "platform/excel/cell_text.hpp"

#include <gtest/gtest.h>

#include "platform/excel/workbook.hpp"

namespace renkei::excel {
namespace {

std::string times(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t at = 0; at < count; ++at) all += text;
  return all;
}

TEST(CellText, ATextAsLongAsACellStaysWhole) {
  const auto text = times("あ", kCellUnitsMax);
  EXPECT_EQ(cell_text(text), text);
}

TEST(CellText, ALongerTextIsCutAtACharacterAndSaysSo) {
  EXPECT_EQ(cell_text(times("あ", kCellUnitsMax + 1)), times("あ", kCellUnitsMax - 1) + "…");
  // A character of two units is not cut in half.
  EXPECT_EQ(cell_text(times("あ", kCellUnitsMax - 1) + "𠮷"), times("あ", kCellUnitsMax - 1) + "…");
}

TEST(CellText, ControlCharactersThatXmlCannotHoldAreLeftOut) {
  EXPECT_EQ(cell_text(std::string_view{"a\x01\x1B\0b\n", 6}), "ab\n");
}

TEST(PageLine, AnAmpersandIsNoCommand) {
  EXPECT_EQ(page_line("&L", "A&B"), "&LA&&B");
  EXPECT_LT(page_line("&L", times("あ", 500)).size(), 255U);
}

TEST(Workbook, RowsBeforeATableAreRefused) {
  auto book = Workbook::begin({.title = "t"});
  ASSERT_TRUE(book);
  EXPECT_FALSE((*book)->row({std::string{"a"}}));
  ASSERT_TRUE((*book)->begin_table("一覧", {{"名称"}}));
  ASSERT_TRUE((*book)->row({std::string{"=1+1"}}));
  const auto bytes = (*book)->finish();
  ASSERT_TRUE(bytes);
  EXPECT_TRUE(bytes->starts_with("PK"));
  EXPECT_FALSE((*book)->finish());
}

}  // namespace
}  // namespace renkei::excel
