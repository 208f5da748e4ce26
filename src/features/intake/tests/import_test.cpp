// Files into the directory, through the front door, on both databases.
#include <gmock/gmock.h>

#include "features/intake/tests/intake_fixture.hpp"

#include "testkit/faulty_database.hpp"

namespace renkei::intake {
namespace {

using testing_files::Office;
using testing_files::offices;
using testing_files::table;

class Imports : public IntakeTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Imports, testkit::each_engine(), testkit::engine_name);

std::int64_t sum(const FileReport& report) {
  return report.created + report.updated + report.unchanged + report.proposed +
         static_cast<std::int64_t>(report.refused.size());
}

TEST_P(Imports, EveryRowIsCreatedAndTheSameFileAgainChangesNothing) {
  const FileReport first = import_offices(offices(450));
  EXPECT_EQ(first.rows, 450);
  EXPECT_EQ(first.created, 450);
  EXPECT_EQ(first.profile, "kaigo_jigyosho");
  EXPECT_EQ(first.encoding, "UTF-8");
  EXPECT_EQ(first.as_of, (Date{2026, 6, 30}));
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 450);
  EXPECT_EQ(number("SELECT COUNT(*) FROM service_line"), 450);
  const FileReport again = import_offices(offices(450));
  EXPECT_EQ(again.unchanged, 450);
  EXPECT_EQ(again.created + again.updated + again.proposed, 0);
  EXPECT_EQ(number("SELECT MAX(version) FROM facility"), 1);
}

TEST_P(Imports, AnImportSaysOnceThatTheDirectoryChanged) {
  import_offices(offices(450));
  EXPECT_EQ(number("SELECT COUNT(*) FROM outbox WHERE topic = 'directory.imported'"), 1);
  EXPECT_EQ(number("SELECT COUNT(*) FROM outbox WHERE topic = 'directory.facility_changed'"), 0);
}

TEST_P(Imports, AChangedValueIsUpdatedAndTheRestIsLeftAlone) {
  auto list = offices(3);
  import_offices(list);
  list[1].phone = "088-999-9999";
  const FileReport second = import_offices(list);
  EXPECT_EQ(second.updated, 1);
  EXPECT_EQ(second.unchanged, 2);
  EXPECT_EQ(phone_of(list[1].number), "088-999-9999");
}

TEST_P(Imports, SeveralServicesOfOneNumberAreOneFacilityAndEachRowCounts) {
  const FileReport report =
      import_offices({{.service = "訪問入浴介護"}, {.service = "福祉用具貸与"}});
  EXPECT_EQ(report.created, 2);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 1);
  EXPECT_EQ(number("SELECT COUNT(*) FROM service_line"), 2);
}

TEST_P(Imports, OfARepeatedKeyTheLastRowStandsAndTheEarlierOnesCountUnchanged) {
  auto list = offices(250);
  list.push_back({.number = list.front().number, .phone = "088-999-9999"});
  const FileReport report = import_offices(list);
  EXPECT_EQ(report.rows, 251);
  EXPECT_EQ(report.created, 250);
  EXPECT_EQ(report.unchanged, 1);
  EXPECT_EQ(report.warnings.duplicate_key, 1);
  EXPECT_EQ(phone_of(list.front().number), "088-999-9999");
}

TEST_P(Imports, RowsThatCannotBeTakenAreListedWithLineFieldAndReason) {
  auto list = offices(2);
  list[0].number = "12";
  std::string text = table(list) + "途中で切れた行\r\n";
  const auto report = import({write("a.csv", text)}).files.at(0);
  EXPECT_EQ(report.rows, 3);
  EXPECT_THAT(report.refused, testing::UnorderedElementsAre(
                                  Refusal{2, "事業所番号", "intake.office_number_unreadable"},
                                  Refusal{4, "", "intake.row_ragged"}));
  EXPECT_EQ(sum(report), report.rows);
}

TEST_P(Imports, ADryRunTellsTheSameAndWritesNothing) {
  auto list = offices(250);
  list.push_back({.number = list.front().number, .phone = "088-999-9999"});
  list.push_back({.number = "12"});
  const auto path = write("jigyosho_120.csv", table(list));
  const std::string before = testkit::content_of(*database);
  const auto told = import({path}, ImportMode::dry_run).files.at(0);
  EXPECT_EQ(testkit::content_of(*database), before);
  const auto done = import({path}).files.at(0);
  EXPECT_EQ(told.created, done.created);
  EXPECT_EQ(told.unchanged, done.unchanged);
  EXPECT_EQ(told.refused, done.refused);
  EXPECT_EQ(told.warnings, done.warnings);
}

TEST_P(Imports, AFileThatBreaksHalfWayLeavesNothingBehind) {
  const std::string before = testkit::content_of(*database);
  const std::string text = table(offices(450)) + "\"" + std::string(std::size_t{5} << 20U, 'x');
  const auto report = import({write("a.csv", text)}).files.at(0);
  EXPECT_EQ(report.reason, "tabular.cell_too_long");
  EXPECT_EQ(report.line, 452);
  EXPECT_EQ(report.rows, 0);
  EXPECT_EQ(testkit::content_of(*database), before);
}

TEST_P(Imports, EachUnreadableFileIsAnsweredByItsReasonAndTheOthersAreRead) {
  const auto good = write("good.csv", table(offices(1)));
  const std::vector<std::pair<std::filesystem::path, std::string>> bad = {
      {write("picture.csv", "\x89PNG\r\n\x1a\n123"), "tabular.not_a_table"},
      {write("empty.csv", ""), "tabular.empty"},
      {write("encoding.csv", "a,b\n\xFD\xFF\xFE\x80,1\n"), "tabular.encoding_unknown"},
      {write("quote.csv", testing_files::header() + "\"open"), "tabular.quote_open"},
      {write("column.csv", "事業所名,住所,緯度,経度,電話番号\nあ,い,1,2,3\n"),
       "intake.column_missing"},
      {write("weather.csv", "日付,天気\n1,晴れ\n"), "intake.profile_unknown"},
      {write("header.csv", testing_files::header()), "intake.no_rows"},
      {files.path() / "nowhere.csv", "tabular.file_missing"}};
  std::vector<std::filesystem::path> paths = {good};
  for (const auto& [path, reason] : bad) paths.push_back(path);
  const ImportReport report = import(paths);
  ASSERT_EQ(report.files.size(), bad.size() + 1);
  EXPECT_EQ(report.files[0].created, 1);
  for (std::size_t at = 0; at < bad.size(); ++at) {
    EXPECT_EQ(report.files[at + 1].reason, bad[at].second) << bad[at].first;
  }
  EXPECT_EQ(report.files[5].column, "事業所番号");
  EXPECT_EQ(exit_code(report), 2);
  EXPECT_EQ(exit_code(import({good})), 0);
}

TEST_P(Imports, AnUnreadableFileIsExplainedInASentence) {
  const auto report = import_files(means, {.files = {write("picture.csv", "\x89PNG\r\n\x1a\n123")},
                                           .sentence = [](const Error& why) {
                                             return "because " + std::string{why.reason.key()};
                                           }});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->files.at(0).error_text, "because tabular.not_a_table");
}

TEST_P(Imports, EachApplyLeavesItsAuditRowInItsOwnTransactionWithWhoAskedForIt) {
  const FileReport report = import_offices(offices(450));
  const auto rows = [&](const std::string& route) {
    return number(
        "SELECT COUNT(*) FROM audit a JOIN audit_subject s ON s.audit = a.id WHERE "
        "a.who = 'cli:tester' AND a.route = '" +
        route + "' AND s.subject = '" + *report.import + "'");
  };
  EXPECT_EQ(rows("cli import"), 1);
  EXPECT_EQ(rows("job intake.apply"), 3);
  import({write("a.csv", table(offices(3)))}, ImportMode::dry_run);
  EXPECT_EQ(number("SELECT COUNT(*) FROM audit"), 4) << "a dry run does nothing";
}

TEST_P(Imports, AnImportThatFinishedLeavesNoWorkForAServer) {
  import_offices(offices(3));
  import_offices(offices(3));
  EXPECT_EQ(number("SELECT COUNT(*) FROM job WHERE state = 'waiting'"), 0);
  auto list = offices(1);
  list[0].number = "12";
  import_offices(list);
  EXPECT_EQ(number("SELECT COUNT(*) FROM job WHERE state = 'waiting'"), 0) << "all was refused";
}

TEST_P(Imports, AFailingStatementLeavesABatchUnappliedAndTheNextTryAppliesIt) {
  TableFile file = *TableFile::open_path(write("a.csv", table(offices(5))), {});
  BatchCache cache;
  const auto run = stage(means, file, {.by = "cli:tester"}, cache);
  ASSERT_TRUE(run);
  ASSERT_TRUE(with_verbs(
      [&](IntakeVerbs& verbs) { return verbs.imports.start((*run)->id, (*run)->version); }));
  const auto survived = testkit::survived_failures(*database, [&](sql::Database& faulty) {
    return faulty.write({.apply = [&](sql::Session& session) {
      return apply_batch(session, means, (*run)->id, *cache.batches.front());
    }});
  });
  EXPECT_GE(survived, 5);
  EXPECT_EQ((*load_run(means, (*run)->id))->counts.created, 5);
}

}  // namespace
}  // namespace renkei::intake
