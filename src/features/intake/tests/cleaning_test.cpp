// What is really deleted at night, and what stays.
#include "features/intake/cleaning_job.hpp"
#include "features/intake/tests/intake_fixture.hpp"

namespace renkei::intake {
namespace {

using testing_files::offices;
using testing_files::table;

class Cleaning : public IntakeTest {
 protected:
  // The same hub, so many days later.
  StagingCleaned cleaned_after(std::chrono::days days) {
    const StandingClock later{clock.now() + days};
    const auto cleaned = clean_staging({*database, *ids, later, system_clock});
    EXPECT_TRUE(cleaned) << cleaned.error().reason.key();
    return cleaned.value_or(StagingCleaned{});
  }
  ImportRunId staged(int rows) {
    return UploadDesk{means}
        .stage(table(offices(rows)), "jigyosho_120.csv", std::nullopt, "account-1")
        .value();
  }
  std::int64_t batches() { return number("SELECT COUNT(*) FROM import_batch"); }
};
INSTANTIATE_TEST_SUITE_P(Engines, Cleaning, testkit::each_engine(), testkit::engine_name);

TEST_P(Cleaning, AFinishedImportKeepsItsReportAndLosesItsStagingAfterNinetyDays) {
  auto list = offices(250);
  list[3].number = "12";
  const FileReport report = import_offices(list);
  EXPECT_EQ(cleaned_after(std::chrono::days{89}).imports, 0);
  EXPECT_EQ(batches(), 2);
  const StagingCleaned cleaned = cleaned_after(std::chrono::days{91});
  EXPECT_EQ(cleaned.imports, 1);
  EXPECT_EQ(cleaned.batches, 2);
  EXPECT_EQ(batches(), 0);
  const ImportRun run = *load_run(means, ImportRunId{*report.import});
  EXPECT_EQ(run->counts.created, 249);
  EXPECT_EQ(run->state, ImportState::done);
  EXPECT_EQ(number("SELECT COUNT(*) FROM import_note WHERE kind = 'refused'"), 1);
  EXPECT_EQ(run.undoing().error().reason, Reason{"intake.too_old_to_undo"});
  EXPECT_EQ(cleaned_after(std::chrono::days{92}).imports, 0) << "once is enough";
}

TEST_P(Cleaning, AFileNobodyStartedIsGivenUpAfterThirtyDays) {
  const ImportRunId id = staged(3);
  cleaned_after(std::chrono::days{29});
  EXPECT_EQ((*load_run(means, id))->state, ImportState::checked);
  cleaned_after(std::chrono::days{31});
  EXPECT_EQ((*load_run(means, id))->state, ImportState::cancelled);
  EXPECT_EQ(batches(), 0);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 0);
}

TEST_P(Cleaning, AFileWhoseReadingBrokeOffVanishesAfterADay) {
  auto list = offices(250);
  list[3].number = "12";
  const auto id = UploadDesk{means}.stage(table(list), "a.csv", std::nullopt, "account-1");
  const auto broken = database->write({.apply = [](sql::Session& session) -> Result<void> {
    auto done = session.run("UPDATE import_run SET state = 'reading'");
    if (!done) return pass_on(done);
    return {};
  }});
  ASSERT_TRUE(broken);
  cleaned_after(std::chrono::days{0});
  EXPECT_EQ(number("SELECT COUNT(*) FROM import_run"), 1) << "it may still be read";
  cleaned_after(std::chrono::days{2});
  for (const char* table : {"import_run", "import_batch", "import_note"}) {
    EXPECT_EQ(number("SELECT COUNT(*) FROM " + std::string{table}), 0) << table;
  }
}

TEST_P(Cleaning, AnImportThatStillMovesIsLeftAlone) {
  const ImportRunId id = staged(250);
  ASSERT_TRUE(with_verbs([&](IntakeVerbs& verbs) { return verbs.imports.start(id, 2); }));
  cleaned_after(std::chrono::days{400});
  EXPECT_EQ((*load_run(means, id))->state, ImportState::running);
  EXPECT_EQ(batches(), 2);
}

TEST_P(Cleaning, TheNightlyJobCleansAndOrdersTheNext) {
  staged(3);
  sql::JobRunner runner{*database, system_clock, "worker"};
  const StandingClock later{clock.now() + std::chrono::days{40}};
  const Means then{*database, *ids, later, system_clock};
  register_jobs(runner, then);
  const auto ordered = database->write(
      {.apply = [&](sql::Session& session) { return enqueue_cleaning(session, then); }});
  ASSERT_TRUE(ordered);
  EXPECT_FALSE(*runner.run_one()) << "not before the night";
  system_clock.forward(std::chrono::days{1});
  EXPECT_TRUE(*runner.run_one());
  EXPECT_EQ(batches(), 0);
  EXPECT_EQ(number("SELECT COUNT(*) FROM job WHERE kind = 'intake.cleaning'"), 2);
  EXPECT_EQ(number("SELECT COUNT(*) FROM job WHERE state = 'waiting'"), 1);
}

}  // namespace
}  // namespace renkei::intake
