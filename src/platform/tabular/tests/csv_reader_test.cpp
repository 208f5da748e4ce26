// What people's tables look like, and what the reader makes of them.
#include "platform/tabular/csv_reader.hpp"

#include <gmock/gmock.h>

#include <chrono>

namespace renkei::tabular {
namespace {

using testing::ElementsAre;
using Cells = std::vector<std::string>;

struct Table {
  std::vector<Cells> rows;
  std::vector<std::int64_t> lines;
  std::optional<Error> refused;
  std::vector<Error> problems;
  char separator = '?';
};

Table read_all(std::string_view bytes, ReadOptions options = {}) {
  const auto source = memory_source(bytes);
  Table table;
  auto reader = CsvReader::open(*source, options);
  if (!reader) {
    table.refused = reader.error();
    return table;
  }
  table.separator = (*reader)->separator();
  for (;;) {
    const auto record = (*reader)->next();
    if (!record) {
      table.refused = record.error();
      return table;
    }
    if (!*record) return table;
    const Record& found = **record;
    table.rows.emplace_back(found.cells.begin(), found.cells.end());
    table.lines.push_back(found.line);
    if (found.problem) table.problems.push_back(*found.problem);
    if (found.number == 1) (*reader)->expect_columns(found.cells.size());
  }
}

Args at_line(std::int64_t line) { return {{"line", line}}; }

TEST(Csv, CrlfLfAndCrMayBeMixed) {
  const Table table = read_all("a,b\r\n1,2\n3,4\r5,6");
  EXPECT_THAT(table.rows,
              ElementsAre(Cells{"a", "b"}, Cells{"1", "2"}, Cells{"3", "4"}, Cells{"5", "6"}));
  EXPECT_THAT(table.lines, ElementsAre(1, 2, 3, 4));
}

TEST(Csv, ABareLineFeedInsideQuotesBelongsToTheCell) {
  const Table table = read_all("名称,備考\r\nあ,\"一行目\n二行目\"\r\nい,\r\n");
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[1][1], "一行目\n二行目");
  EXPECT_THAT(table.lines, ElementsAre(1, 2, 4));
}

TEST(Csv, ADoubledQuoteIsOneQuote) {
  const Table table = read_all("a,b\n\"say \"\"yes\"\"\",\"\"\"\"\n");
  EXPECT_THAT(table.rows[1], ElementsAre("say \"yes\"", "\""));
}

TEST(Csv, ASeparatorInsideQuotesBelongsToTheCell) {
  const Table table = read_all("a,b\n\"平日,土曜日\",2\n");
  EXPECT_THAT(table.rows[1], ElementsAre("平日,土曜日", "2"));
}

TEST(Csv, AMissingLastNewlineLosesNothing) {
  EXPECT_THAT(read_all("a,b\n1,2").rows[1], ElementsAre("1", "2"));
  EXPECT_THAT(read_all("a,b\n1,").rows[1], ElementsAre("1", ""));
  EXPECT_THAT(read_all("a,b\n1,\"2\"").rows[1], ElementsAre("1", "2"));
}

TEST(Csv, LinesThatHoldNothingArePassedOverAndStillCounted) {
  const Table table = read_all("a,b\n\n1,2\n,\n\n3,4\n");
  EXPECT_EQ(table.rows.size(), 3U);
  EXPECT_THAT(table.lines, ElementsAre(1, 3, 6));
  EXPECT_TRUE(table.problems.empty());
}

TEST(Csv, TabsAndSemicolonsAreFoundAsSeparators) {
  EXPECT_EQ(read_all("a\tb,c\td\n").separator, '\t');
  EXPECT_EQ(read_all("a;b;c\n1,5;2;3\n").separator, ';');
  EXPECT_EQ(read_all("\"a;b;c\",d\n").separator, ',');
  EXPECT_EQ(read_all("alone\n").separator, ',');
  EXPECT_EQ(read_all("a;b\n", {.separator = ','}).separator, ',');
}

TEST(Csv, ARaggedRowIsGivenAndReported) {
  const Table table = read_all("a,b,c\n1,2\n1,2,3\n1,2,3,4\n");
  EXPECT_EQ(table.rows.size(), 4U);
  ASSERT_EQ(table.problems.size(), 2U);
  EXPECT_EQ(table.problems[0].reason, Reason{"tabular.ragged"});
  EXPECT_EQ(table.problems[0].args,
            (Args{{"cells", std::int64_t{2}}, {"expected", std::int64_t{3}}}));
}

TEST(Csv, TextBehindAClosingQuoteMakesTheRowAProblem) {
  const Table table = read_all("a,b\n\"1\"x,2\n3,4\n");
  ASSERT_EQ(table.problems.size(), 1U);
  EXPECT_EQ(table.problems[0].reason, Reason{"tabular.text_after_quote"});
  EXPECT_THAT(table.rows[2], ElementsAre("3", "4"));
}

TEST(Csv, ACellOfFiveMegabytesIsRefusedWithItsLine) {
  const std::string big(std::size_t{5} << 20U, 'x');
  for (const std::string quote : {"", "\""}) {
    const Table table = read_all("a,b\n1,2\n3," + quote + big + quote + "\n");
    ASSERT_TRUE(table.refused);
    EXPECT_EQ(table.refused->reason, Reason{"tabular.cell_too_long"});
    EXPECT_EQ(table.refused->args, at_line(3));
  }
}

TEST(Csv, ACellOfFiveThousandCharactersIsRead) {
  std::string note;
  for (int i = 0; i < 4'999; ++i) note += "注";
  EXPECT_EQ(read_all("a,b\n1," + note + "\n").rows[1][1], note);
}

TEST(Csv, AQuoteThatIsNeverClosedIsRefusedWithItsLine) {
  const Table table = read_all("a,b\n1,2\n3,\"4\n5,6\n");
  ASSERT_TRUE(table.refused);
  EXPECT_EQ(table.refused->reason, Reason{"tabular.quote_open"});
  EXPECT_EQ(table.refused->args, at_line(3));
}

TEST(Csv, AZeroByteInTheMiddleIsRefusedWithItsLine) {
  std::string bytes = "a,b\n";
  for (int i = 0; i < 2'000; ++i) bytes += "1,2\n";
  bytes += std::string{"x\0y,2\n", 6};
  const Table table = read_all(bytes);
  ASSERT_TRUE(table.refused);
  EXPECT_EQ(table.refused->reason, Reason{"tabular.zero_byte"});
  EXPECT_EQ(table.refused->args, at_line(2'002));
}

TEST(Csv, LimitsOnColumnsRecordsAndRecordSizeAreKept) {
  EXPECT_EQ(read_all(std::string(2'000, ',') + "\n").refused->reason,
            Reason{"tabular.too_many_columns"});
  EXPECT_EQ(read_all("a\n1\n2\n3\n", {.records_max = 3}).refused->reason,
            Reason{"tabular.too_many_records"});
  EXPECT_EQ(read_all("a\n1\n2\n", {.records_max = 3}).rows.size(), 3U);
  std::string wide = "a";
  for (int i = 0; i < 40; ++i) wide += "," + std::string(60'000, 'x');
  EXPECT_EQ(read_all(wide + "\n").refused->reason, Reason{"tabular.record_too_long"});
}

TEST(Csv, RecordsAreTheSameWhereverTheBufferEnds) {
  std::string bytes = "a,b\r\n";
  std::vector<Cells> expected = {{"a", "b"}};
  while (bytes.size() < (std::size_t{3} << 18U) + 100) {
    const std::string number = std::to_string(expected.size());
    bytes += number + ",\"改\"\"行\r\n" + number + "\"\r\n";
    expected.push_back({number, "改\"行\r\n" + number});
  }
  EXPECT_EQ(read_all(bytes).rows, expected);
}

}  // namespace
}  // namespace renkei::tabular
