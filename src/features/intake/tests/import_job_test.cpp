// Imports as jobs: started from the screen, stopped, broken off, taken back.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "features/intake/jobs_sql.hpp"
#include "features/intake/tests/intake_fixture.hpp"

namespace renkei::intake {
namespace {

using testing_files::offices;
using testing_files::table;

class ImportJobs : public IntakeTest {
 protected:
  ImportRun staged(int rows) {
    const auto id = UploadDesk{means}.stage(table(offices(rows)), "jigyosho_120.csv", std::nullopt,
                                            "account-1");
    EXPECT_TRUE(id);
    return *load_run(means, *id);
  }
  ImportRun now(const ImportRun& run) { return *load_run(means, run->id); }
  Result<ImportRun> started(const ImportRun& run) {
    return with_verbs(
        [&](IntakeVerbs& verbs) { return verbs.imports.start(run->id, now(run)->version); });
  }
  Result<ImportRun> undone(const ImportRun& run) {
    const auto undoing = with_verbs(
        [&](IntakeVerbs& verbs) { return verbs.imports.undo(run->id, now(run)->version); });
    if (!undoing) return undoing;
    if (auto taken = undo_import(means, run->id, {}); !taken) return pass_on(taken);
    return now(run);
  }
  Result<RowPage> rows(const ImportRun& run, RowFilter filter, RowPlace after = {}) {
    return with_verbs(
        [&](IntakeVerbs& verbs) { return verbs.imports.rows(run->id, filter, after, 200); });
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, ImportJobs, testkit::each_engine(), testkit::engine_name);

TEST_P(ImportJobs, AnUploadWaitsCheckedAndTouchesNothing) {
  const ImportRun run = staged(3);
  EXPECT_EQ(run->state, ImportState::checked);
  EXPECT_EQ(run->counts.rows, 3);
  EXPECT_EQ(run->as_of, (Date{2026, 11, 23})) << "the day of the upload";
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 0);
}

TEST_P(ImportJobs, TheRunnerAppliesAStartedImportOnce) {
  const ImportRun run = staged(250);
  ASSERT_TRUE(started(run));
  sql::JobRunner runner{*database, system_clock, "worker"};
  register_jobs(runner, means);
  ASSERT_TRUE(*runner.run_one());
  EXPECT_EQ(now(run)->state, ImportState::done);
  EXPECT_EQ(now(run)->counts.created, 250);
  EXPECT_FALSE(*runner.run_one());
  EXPECT_FALSE(started(run)) << "it is done";
}

TEST_P(ImportJobs, ABatchIsAppliedOnlyInItsTurn) {
  const ImportRun run = staged(450);
  ASSERT_TRUE(started(run));
  const auto apply = [&](std::int64_t batch_number) {
    const auto batch = load_batch(means, run->id, batch_number);
    return database->write({.apply = [&](sql::Session& session) {
      return apply_batch(session, means, run->id, *batch);
    }});
  };
  EXPECT_FALSE(apply(1));
  EXPECT_TRUE(apply(0));
  EXPECT_EQ(apply(0).error().reason, Reason{"intake.batch_out_of_turn"});
  EXPECT_EQ(now(run)->counts.created, 200);
}

TEST_P(ImportJobs, AProcessKilledHalfWayIsTakenUpWhereItStopped) {
  const ImportRun run = staged(900);
  ASSERT_TRUE(started(run));
  const sql::Location location = database.location();
  database.close();
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {  // dies without a word in the middle of the import
    auto own = sql::open_database(location);
    const auto other_ids = seeded_ids(testkit::kThatNight, 2);
    const Means its{**own, *other_ids, clock, system_clock};
    const JobTalk talk{.progress = [](std::int64_t done, std::int64_t) {
      if (done == 2) std::raise(SIGKILL);
    }};
    static_cast<void>(apply_import(its, run->id, BatchCache{}, talk));
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));
  database.reopen();
  const Means again{*database, *ids, clock, system_clock};
  EXPECT_EQ((*load_run(again, run->id))->state, ImportState::running);
  const auto applied = apply_import(again, run->id, BatchCache{}, {});
  ASSERT_TRUE(applied) << applied.error().reason.key();
  EXPECT_EQ((*load_run(again, run->id))->counts.created, 900);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 900);
}

TEST_P(ImportJobs, ACommandThatDiedHalfWayIsTakenUpByTheServer) {
  const ImportRun run = staged(450);
  const auto as_the_command = database->write({.apply = [&](sql::Session& session) -> Result<void> {
    auto running = SqlImportRuns{session}.replace(*run.started(clock.now()));
    if (!running) return running;
    return SqlImportJobs{session, *ids, system_clock.now(), kTakenUpAfter}.enqueue_apply(run->id);
  }});
  ASSERT_TRUE(as_the_command);
  const auto first = load_batch(means, run->id, 0);
  ASSERT_TRUE(database->write({.apply = [&](sql::Session& session) {
    return apply_batch(session, means, run->id, *first);
  }}));
  sql::JobRunner runner{*database, system_clock, "worker"};
  register_jobs(runner, means);
  EXPECT_FALSE(*runner.run_one()) << "the command may still be at it";
  system_clock.forward(kTakenUpAfter);
  EXPECT_TRUE(*runner.run_one());
  EXPECT_EQ(now(run)->state, ImportState::done);
  EXPECT_EQ(number("SELECT COUNT(*) FROM job WHERE state = 'waiting'"), 0);
}

TEST_P(ImportJobs, AStoppedImportKeepsWhatItAppliedAndCanBeTakenBack) {
  const ImportRun run = staged(450);
  const auto running = started(run);
  ASSERT_TRUE(running);
  int batches = 0;
  ASSERT_TRUE(
      apply_import(means, run->id, BatchCache{}, {.must_stop = [&] { return ++batches > 2; }}));
  const auto stopped = with_verbs(
      [&](IntakeVerbs& verbs) { return verbs.imports.cancel(run->id, (*running)->version); });
  ASSERT_TRUE(stopped) << "progress alone does not make the version stale";
  EXPECT_EQ(now(run)->state, ImportState::cancelled);
  const auto applied = number("SELECT COUNT(*) FROM facility");
  EXPECT_EQ(applied % 200, 0);
  EXPECT_EQ((*undone(run))->state, ImportState::undone);
}

TEST_P(ImportJobs, UndoingRestoresWhatTheImportWroteAndClosesWhatItMade) {
  auto list = offices(2);
  import_offices({list[0]});
  list[0].phone = "088-999-9999";
  const FileReport second = import_offices(list);
  EXPECT_EQ(second.updated + second.created, 2);
  const auto run = undone(*load_run(means, ImportRunId{*second.import}));
  ASSERT_TRUE(run) << run.error().reason.key();
  EXPECT_EQ((*run)->state, ImportState::undone);
  EXPECT_EQ((*run)->kept, 0);
  EXPECT_EQ(phone_of(list[0].number), "088-000-0001");
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility WHERE status = 'active'"), 1);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility WHERE status = 'closed'"), 1);
}

TEST_P(ImportJobs, LaterEditsStayWhenAnImportIsTakenBackAndAreListed) {
  auto list = offices(1);
  import_offices(list);
  list[0].phone = "088-999-9999";
  const FileReport second = import_offices(list);
  list[0].phone = "088-111-1111";
  import_offices(list);
  const auto run = undone(*load_run(means, ImportRunId{*second.import}));
  ASSERT_TRUE(run);
  EXPECT_EQ((*run)->kept, 1);
  EXPECT_EQ(phone_of(list[0].number), "088-111-1111");
  const auto kept = rows(*run, RowFilter::kept);
  ASSERT_EQ(kept->rows.size(), 1U);
  EXPECT_EQ(kept->rows[0].field, "phone");
}

TEST_P(ImportJobs, RowsAreListedByWhatBecameOfThemPageByPage) {
  const ImportRun run = staged(450);
  ASSERT_TRUE(started(run));
  ASSERT_TRUE(apply_import(means, run->id, BatchCache{}, {}));
  std::size_t seen = 0;
  RowPlace after;
  for (int pages = 0; pages < 10; ++pages) {
    const auto page = rows(run, RowFilter::created, after);
    ASSERT_TRUE(page);
    if (seen == 0) {
      EXPECT_EQ(page->rows.at(0).line, 2);
      EXPECT_EQ(page->rows.at(0).name, "見本事業所1");
      EXPECT_TRUE(page->rows.at(0).subject);
    }
    seen += page->rows.size();
    if (!page->next) break;
    after = *page->next;
  }
  EXPECT_EQ(seen, 450U);
}

TEST_P(ImportJobs, WhoSawAnOlderStateCannotActOnIt) {
  const ImportRun run = staged(1);
  const auto late = [&](auto verb) {
    return with_verbs(
        [&](IntakeVerbs& verbs) { return (verbs.imports.*verb)(run->id, run->version + 1); });
  };
  EXPECT_EQ(late(&ImportActions::start).error().reason, Reason{"intake.run_changed"});
  EXPECT_EQ(late(&ImportActions::cancel).error().kind, ErrorKind::stale);
  EXPECT_EQ(undone(run).error().reason, Reason{"intake.not_undoable"});
}

}  // namespace
}  // namespace renkei::intake
