// Each trap of Excel workbooks, by name.
#include "platform/tabular/workbook_reader.hpp"

#include <gmock/gmock.h>

#include "platform/tabular/tests/workbook_maker.hpp"
#include "platform/tabular/workbook_styles.hpp"

namespace renkei::tabular {
namespace {

using testing_workbook::Made;
using testing_workbook::parts_of;
using testing_workbook::workbook;
using testing_workbook::zip;

struct Seen {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::int64_t> lines;
  std::string refused;
};

Seen read(const std::string& bytes, WorkbookLimits limits = {}) {
  Seen seen;
  const auto source = memory_source(bytes);
  auto reader = WorkbookReader::open(*source, limits);
  if (!reader) return {.refused = std::string{reader.error().reason.key()}};
  for (;;) {
    const auto record = (*reader)->next();
    if (!record) {
      seen.refused = record.error().reason.key();
      return seen;
    }
    if (!*record) return seen;
    seen.rows.emplace_back((*record)->cells.begin(), (*record)->cells.end());
    seen.lines.push_back((*record)->line);
  }
}

std::string sheet(std::string_view rows, std::string_view behind = "") {
  return "<sheetData>" + std::string{rows} + "</sheetData>" + std::string{behind};
}

using Row = std::vector<std::string>;

TEST(Workbook, SharedAndInlineTextsAreReadWithoutTheirFurigana) {
  const auto seen = read(
      workbook({.sheet = sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" "
                               "t=\"inlineStr\"><is><t>直書き</t></is></c></row>"),
                .texts = "<si><t>零</t></si><si><r><t>見本</t></r><r><t>内科</t></r><rPh sb=\"0\" "
                         "eb=\"2\"><t>ミホン</t></rPh></si>"}));
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"見本内科", "直書き"}));
}

TEST(Workbook, CellsThatAreLeftOutAreEmptyAndRowsKeepTheirNumbers) {
  const auto seen = read(
      workbook({.sheet = sheet("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>"
                               "<row r=\"5\"><c r=\"A5\"><v>3</v></c></row><row r=\"6\"/>")}));
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"", "1", "", "2"}, Row{"3"}));
  EXPECT_THAT(seen.lines, testing::ElementsAre(2, 5));
}

TEST(Workbook, CellsWithoutPlacesStandOneBehindTheOther) {
  const auto seen = read(workbook({.sheet = sheet("<row><c><v>1</v></c><c><v>2</v></c></row>")}));
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"1", "2"}));
}

TEST(Workbook, AMergedCellStandsInEachOfItsCells) {
  const auto seen = read(workbook(
      {.sheet = sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>番号</v></c><c r=\"B1\" t=\"str\">"
                      "<v>所在地</v></c></row><row r=\"2\"><c r=\"B2\" t=\"str\"><v>郵便</v></c>"
                      "<c r=\"C2\" t=\"str\"><v>住所</v></c></row>",
                      "<mergeCells count=\"2\"><mergeCell ref=\"A1:A2\"/><mergeCell "
                      "ref=\"B1:C1\"/></mergeCells>")}));
  EXPECT_THAT(seen.rows,
              testing::ElementsAre(Row{"番号", "所在地", "所在地"}, Row{"番号", "郵便", "住所"}));
}

TEST(Workbook, WholeNumbersHaveNeitherPointNorExponent) {
  const auto seen = read(workbook(
      {.sheet =
           sheet("<row><c><v>3.610112345E9</v></c><c><v>12.0</v></c><c><v>0.5</v></c></row>")}));
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"3610112345", "12", "0.5"}));
}

TEST(Workbook, AFormatOfZerosGivesTheLeadingZerosBack) {
  const auto seen = read(workbook(
      {.sheet = sheet("<row><c s=\"1\"><v>11018</v></c></row>"),
       .styles = "<numFmts><numFmt numFmtId=\"180\" formatCode=\"0000000\"/></numFmts><cellXfs>"
                 "<xf numFmtId=\"0\"/><xf numFmtId=\"180\"/></cellXfs>"}));
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"0011018"}));
}

TEST(Workbook, DaysAndTimesAreWrittenOutFromBothCalendars) {
  const std::string styles =
      "<numFmts><numFmt numFmtId=\"176\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;"
      "d&quot;日&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
      "numFmtId=\"176\"/><xf numFmtId=\"20\"/></cellXfs>";
  const std::string row = sheet(
      "<row><c s=\"1\"><v>45383</v></c><c s=\"2\"><v>45383.375</v></c><c s=\"3\"><v>0.770833</v>"
      "</c><c s=\"1\"><v>1</v></c></row>");
  EXPECT_THAT(read(workbook({.sheet = row, .styles = styles})).rows,
              testing::ElementsAre(Row{"2024-04-01", "2024-04-01 09:00", "18:30", "1900-01-01"}));
  const auto of_mac = read(
      workbook({.sheet = row, .styles = styles, .properties = "<workbookPr date1904=\"1\"/>"}));
  EXPECT_EQ(of_mac.rows.at(0).at(0), "2028-04-02");
}

TEST(Workbook, FormatsOfNumbersAreNoDates) {
  for (const char* code : {"General", "G/標準", "0.00", "#,##0", "@", "0.00E+00", "[Red]0"}) {
    EXPECT_EQ(form_of(code).kind, NumberForm::Kind::plain) << code;
  }
  for (const char* code : {"yyyy/m/d", "h:mm", "ge.m.d", "m\"月\"d\"日\""}) {
    EXPECT_EQ(form_of(code).kind, NumberForm::Kind::date) << code;
  }
}

TEST(Workbook, AFormulaGivesItsValueAndAnErrorNothing) {
  const auto seen = read(workbook(
      {.sheet = sheet("<row><c t=\"str\"><f>A1&amp;B1</f><v>見本</v></c><c t=\"e\"><v>#N/A</v></c>"
                      "<c t=\"b\"><v>1</v></c></row>")}));
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"見本", "", "TRUE"}));
}

TEST(Workbook, AHiddenSheetIsPassedOver) {
  auto parts =
      parts_of({.sheet = sheet("<row><c><v>1</v></c></row>"),
                .sheets = "<sheet name=\"a\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"b\" "
                          "r:id=\"rId2\"/>"});
  parts.emplace_back("xl/worksheets/sheet2.xml",
                     "<worksheet>" + sheet("<row><c><v>2</v></c></row>") + "</worksheet>");
  EXPECT_THAT(read(zip(parts)).rows, testing::ElementsAre(Row{"2"}));
}

TEST(Workbook, AnArchiveThatIsNoWorkbookAndADamagedOneAreRefused) {
  EXPECT_EQ(read(zip({{"readme.txt", "hello"}})).refused, "tabular.not_a_table");
  EXPECT_EQ(read("PK\x03\x04nonsense").refused, "tabular.workbook_broken");
  const std::string whole = workbook({.sheet = sheet("<row><c><v>1</v></c></row>")});
  EXPECT_EQ(read(whole.substr(0, whole.size() / 2)).refused, "tabular.workbook_broken");
  std::string damaged = whole;
  const std::size_t in_sheet = whole.find("xl/worksheets/sheet1.xml") + 30;
  damaged[in_sheet] = static_cast<char>(damaged[in_sheet] ^ 0x55);
  EXPECT_EQ(read(damaged).refused, "tabular.workbook_broken") << "its checksum fails";
  EXPECT_EQ(read(workbook({.sheet = "<other/>"})).refused, "tabular.workbook_broken");
  EXPECT_EQ(read(workbook({.sheet = sheet(""), .sheets = ""})).refused, "tabular.empty");
}

TEST(Workbook, ABombIsStoppedWhileItUnpacks) {
  const std::string bomb =
      workbook({.sheet = sheet("<row><c><v>" + std::string(9'000'000, '1') + "</v></c></row>")});
  EXPECT_LT(bomb.size(), 100'000U);
  EXPECT_EQ(read(bomb, {.sheet_bytes_max = 1U << 20U}).refused, "tabular.workbook_too_large");
  EXPECT_EQ(read(bomb).refused, "tabular.record_too_long");
  const std::string texts = workbook(
      {.sheet = sheet(""), .texts = "<si><t>" + std::string(3'000'000, 'x') + "</t></si>"});
  EXPECT_EQ(read(texts, {.texts_bytes_max = 1U << 20U}).refused, "tabular.workbook_too_large");
}

TEST(Workbook, TooManyEntriesColumnsAndTooLongACellAreRefused) {
  testing_workbook::Parts many;
  for (int i = 0; i < 10'001; ++i) many.emplace_back("p" + std::to_string(i), "");
  EXPECT_EQ(read(zip(many)).refused, "tabular.workbook_too_large");
  EXPECT_EQ(read(workbook({.sheet = sheet("<row><c r=\"XFD1\"><v>1</v></c></row>")})).refused,
            "tabular.too_many_columns");
  EXPECT_EQ(read(workbook({.sheet = sheet("<row><c t=\"str\"><v>" + std::string(70'000, 'x') +
                                          "</v></c></row>")}))
                .refused,
            "tabular.cell_too_long");
}

TEST(Workbook, AReferenceOutsideTheSharedTextsIsEmpty) {
  const auto seen = read(workbook(
      {.sheet =
           sheet("<row><c t=\"s\"><v>7</v></c><c t=\"s\"><v>x</v></c><c><v>1</v></c></row>")}));
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"", "", "1"}));
}

}  // namespace
}  // namespace renkei::tabular
