// CSV that spreadsheets read as it was meant, in UTF-8 and in CP932, and never as a formula.
#include "platform/tabular/csv_writer.hpp"

#include <gtest/gtest.h>

namespace renkei::tabular {
namespace {

struct Written {
  std::string bytes;
  std::vector<CellSubstitution> told;
};

Written written(Encoding encoding, const std::vector<Cells>& rows,
                std::vector<std::string> titles = {"名称", "電話"}) {
  Written result;
  CsvWriter writer{encoding, std::move(titles),
                   [&](const CellSubstitution& each) { result.told.push_back(each); }};
  writer.head(result.bytes);
  for (const auto& row : rows) writer.row(result.bytes, row);
  return result;
}

TEST(CsvWriter, BeginsWithAMarkEndsLinesWithCrlfAndLeavesUnknownCellsEmpty) {
  EXPECT_EQ(written(Encoding::utf_8, {{std::string{"みどり薬局"}, Cell{}}}).bytes,
            "\xEF\xBB\xBF名称,電話\r\nみどり薬局,\r\n");
}

TEST(CsvWriter, QuotesCommasQuotesAndLineEnds) {
  EXPECT_EQ(written(Encoding::utf_8, {{std::string{"a,b"}, std::string{"say \"x\"\nnext"}}}).bytes,
            "\xEF\xBB\xBF名称,電話\r\n\"a,b\",\"say \"\"x\"\"\nnext\"\r\n");
}

TEST(CsvWriter, WritesNumbersAsTheyAreAndUnknownOnesNotAsZero) {
  EXPECT_EQ(written(Encoding::utf_8, {{std::int64_t{-3}, 34.07}, {Cell{}, 0.0}}).bytes,
            "\xEF\xBB\xBF名称,電話\r\n-3,34.07\r\n,0\r\n");
}

TEST(CsvWriter, NoTextBeginsLikeAFormula) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    const auto text = start + "HYPERLINK(\"http://evil\")";
    EXPECT_EQ(without_formula(text), "'" + text);
  }
  for (const std::string harmless : {"", "0880-00-0001", "a=b", "'", "ー", "さくら+みどり"}) {
    EXPECT_EQ(without_formula(harmless), harmless);
  }
  EXPECT_EQ(written(Encoding::utf_8, {{std::string{"=1+1"}, std::string{"@x"}}}).bytes,
            "\xEF\xBB\xBF名称,電話\r\n'=1+1,'@x\r\n");
}

TEST(CsvWriter, Cp932HoldsTheCharactersOfNecAndIbmWithoutAWord) {
  const auto result =
      written(Encoding::cp932, {{std::string{"髙﨑①㈱ｱ"}, std::string{"～"}}}, {"a", "b"});
  EXPECT_EQ(result.bytes, "a,b\r\n\xFB\xFC\xFA\xB1\x87\x40\x87\x8A\xB1,\x81\x60\r\n");
  EXPECT_TRUE(result.told.empty());
}

TEST(CsvWriter, Cp932WritesASignOfTheSameLookAndSaysSo) {
  const auto result =
      written(Encoding::cp932, {{std::string{"9時〜17時−"}, std::string{"⽴花"}}}, {"時間", "名"});
  EXPECT_EQ(result.told,
            (std::vector<CellSubstitution>{
                {1, "時間", "〜", "～"}, {1, "時間", "−", "－"}, {1, "名", "⽴", "立"}}));
}

TEST(CsvWriter, Cp932WritesTheGetaForWhatItCannotHoldAndNamesTheCell) {
  const auto result = written(
      Encoding::cp932, {{std::string{"普通"}, Cell{}}, {std::string{"滇𠮷😀"}, std::string{"呍"}}},
      {"名称", "電話"});
  EXPECT_EQ(result.told, (std::vector<CellSubstitution>{{2, "名称", "滇", "〓"},
                                                        {2, "名称", "𠮷", "〓"},
                                                        {2, "名称", "😀", "〓"},
                                                        {2, "電話", "呍", "〓"}}));
  EXPECT_TRUE(result.bytes.ends_with("\x81\xAC\x81\xAC\x81\xAC,\x81\xAC\r\n"));
}

TEST(CsvWriter, AnEmptyTableIsItsTitles) {
  EXPECT_EQ(written(Encoding::cp932, {}, {"a"}).bytes, "a\r\n");
}

}  // namespace
}  // namespace renkei::tabular
