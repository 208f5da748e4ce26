// Where a table's header is, and what stands above and below it.
#include "platform/tabular/headed_records.hpp"

#include <gmock/gmock.h>

#include "platform/tabular/open_records.hpp"
#include "platform/tabular/tests/workbook_maker.hpp"

namespace renkei::tabular {
namespace {

using Row = std::vector<std::string>;

// A header fits as well as it has names of this list.
std::size_t fit(const Header& header) {
  std::size_t found = 0;
  for (const std::string_view name : {"番号", "名称", "所在地（住所）", "電話番号"}) {
    found += header.find(name) ? 1U : 0U;
  }
  return found < 2 ? 0 : found;
}

struct Seen {
  std::vector<Row> rows;
  std::vector<std::int64_t> lines;
  std::vector<bool> sound;
  std::string refused;
  std::size_t columns = 0;
};

Seen read(const std::string& bytes) {
  const auto source = memory_source(bytes);
  auto records = open_records(*source);
  if (!records) return {.refused = std::string{records.error().reason.key()}};
  auto table = HeadedRecords::open(std::move(*records), fit);
  if (!table) return {.refused = std::string{table.error().reason.key()}};
  Seen seen;
  seen.columns = table->header().size();
  for (;;) {
    const auto record = table->next();
    if (!record) {
      seen.refused = record.error().reason.key();
      return seen;
    }
    if (!*record) return seen;
    seen.rows.emplace_back((*record)->cells.begin(), (*record)->cells.end());
    seen.lines.push_back((*record)->line);
    seen.sound.push_back(!(*record)->problem);
  }
}

TEST(HeadedRecords, TheFirstRowIsTheHeaderWhereItFits) {
  const auto seen = read("番号,名称\n1,あ\n2,い\n");
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"1", "あ"}, Row{"2", "い"}));
  EXPECT_THAT(seen.lines, testing::ElementsAre(2, 3));
}

TEST(HeadedRecords, TitlesAboveTheHeaderArePassedOver) {
  const auto seen =
      read("届出受理医療機関名簿\n,令和8年10月1日現在\n番号,名称,電話番号\n1,あ,088\n");
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"1", "あ", "088"}));
  EXPECT_THAT(seen.lines, testing::ElementsAre(4));
}

TEST(HeadedRecords, AHeaderOverTwoRowsIsJoined) {
  const auto seen = read(testing_workbook::workbook(
      {.sheet = testing_workbook::rows({{"名簿"},
                                        {"番号", "名称", "所在地", ""},
                                        {"", "", "（郵便番号）", "（住所）"},
                                        {"1", "あ", "770-0001", "見本町"}}) +
                "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/><mergeCell "
                "ref=\"C2:D2\"/></mergeCells>"}));
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"1", "あ", "770-0001", "見本町"}));
}

TEST(HeadedRecords, NotesUnderTheTableArePassedOver) {
  const auto seen = read("番号,名称\n1,あ\n※ 令和8年10月の名簿\n注）電話は代表,\n（注）なし,\n");
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"1", "あ"}));
}

TEST(HeadedRecords, ARowOfAnotherLengthIsGivenWithItsProblem) {
  const auto seen = read("番号,名称\n1\n2,い,う\n3,え,,\n");
  EXPECT_THAT(seen.sound, testing::ElementsAre(false, false, true));
}

TEST(HeadedRecords, ARowOfAWorkbookMayLeaveOutItsLastCells) {
  const auto seen = read(
      testing_workbook::workbook({.sheet = testing_workbook::rows({{"番号", "名称"}, {"1"}})}));
  EXPECT_THAT(seen.rows, testing::ElementsAre(Row{"1", ""}));
  EXPECT_THAT(seen.sound, testing::ElementsAre(true));
}

TEST(HeadedRecords, WithoutAKnownNameTheFirstRowIsTheHeader) {
  EXPECT_EQ(read("日付,天気,風\n1,晴れ,弱\n").columns, 3U);
  EXPECT_EQ(read("\n\n").refused, "tabular.empty");
}

TEST(HeadedRecords, ATableThatBreaksGivesTheRowsBefore) {
  const auto seen = read("番号,名称\n1,あ\n2,\"い\n");
  EXPECT_EQ(seen.rows.size(), 1U);
  EXPECT_EQ(seen.refused, "tabular.quote_open");
}

TEST(HeadedRecords, ATableWithoutAHeaderKeepsItsFirstRowUnderTheNamesThatAreGiven) {
  static constexpr std::array<std::string_view, 2> kNames = {"番号", "名称"};
  const HeadedRecords::Unheaded unheaded =
      [&](const Record& row) -> std::span<const std::string_view> {
    if (row.cells.size() != 2 || row.cells[0].size() != 3) return {};
    return kNames;
  };
  const std::string bytes = "damaged,1,2\n123,a\n456,b\n";
  const auto source = memory_source(bytes);
  auto table = HeadedRecords::open(*open_records(*source), fit, unheaded);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->header().find("名称"), 1U);
  const auto first = table->next();
  ASSERT_TRUE(first && *first);
  EXPECT_TRUE((*first)->problem) << "three cells where two are wanted";
  EXPECT_EQ((*table->next())->line, 2);
  const std::string with_header = "番号,名称\n123,a\n";
  const auto other = memory_source(with_header);
  auto headed = HeadedRecords::open(*open_records(*other), fit, unheaded);
  ASSERT_TRUE(headed);
  EXPECT_EQ((*headed->next())->line, 2) << "a header is a header";
}

}  // namespace
}  // namespace renkei::tabular
