// What goes over the wire of imports: upload, progress, report, undo, and what is refused.
#include <gmock/gmock.h>

#include "features/intake/tests/wire_fixture.hpp"

namespace renkei::intake {
namespace {

using testing_files::offices;
using testing_files::table;

constexpr const char* kImports = "/api/intake/imports";
constexpr const char* kStart = "/api/intake/imports/{id}/start";
constexpr const char* kCancel = "/api/intake/imports/{id}/cancel";
constexpr const char* kUndo = "/api/intake/imports/{id}/undo";

class ImportsOnTheWire : public WireTest {
 protected:
  ImportView uploaded(int rows, std::string_view name = "jigyosho_120_20260630.csv") {
    return view<ImportView>(upload(table(offices(rows)), name));
  }
  ImportView now(const ImportView& run) { return view<ImportView>(get_one(run.id.text())); }
  ImportView applied(const ImportView& run) {
    EXPECT_TRUE(act(kStart, run.id.text(), run.version));
    work_jobs_off();
    return now(run);
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, ImportsOnTheWire, testkit::each_engine(), testkit::engine_name);

TEST_P(ImportsOnTheWire, AnUploadIsCheckedAndAnsweredWithItsReport) {
  auto list = offices(250);
  list[1].number = "12";
  list[2].point = "0,0";
  const auto reply = upload(table(list), "%E8%A6%8B%E6%9C%AC_20260630.csv");
  ASSERT_TRUE(reply) << reply.error().reason.key();
  EXPECT_EQ(reply->status, 201);
  const ImportView run = view<ImportView>(reply);
  EXPECT_EQ(run.file_name, "見本_20260630.csv");
  EXPECT_EQ(run.state, ImportState::checked);
  EXPECT_EQ(run.by, "clerk-1");
  EXPECT_EQ(run.as_of, (Date{2026, 6, 30}));
  EXPECT_EQ(run.rows, 250);
  EXPECT_EQ(run.refused, 1);
  EXPECT_EQ(run.warnings.coordinates_missing, 1);
  EXPECT_EQ(run.progress->total, 2);
  EXPECT_FALSE(run.undo_until);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 0);
}

TEST_P(ImportsOnTheWire, AStartedImportIsFollowedToItsEndAndTakenBack) {
  const ImportView run = uploaded(250);
  const ImportView started = view<ImportView>(act(kStart, run.id.text(), run.version));
  EXPECT_EQ(started.state, ImportState::running);
  EXPECT_EQ(started.progress->done, 0);
  work_jobs_off();
  const ImportView done = now(run);
  EXPECT_EQ(done.state, ImportState::done);
  EXPECT_EQ(done.created, 250);
  EXPECT_EQ(done.progress->done, 2);
  EXPECT_EQ(done.undo_until, clock.now() + ImportRun::kUndoableFor);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility WHERE status = 'active'"), 250);
  ASSERT_TRUE(act(kUndo, run.id.text(), done.version));
  work_jobs_off();
  const ImportView undone = now(run);
  EXPECT_EQ(undone.state, ImportState::undone);
  EXPECT_FALSE(undone.undo_until);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility WHERE status = 'active'"), 0);
}

TEST_P(ImportsOnTheWire, RowsComePageByPageWithTheirReasons) {
  auto list = offices(5);
  for (const std::size_t at : {0U, 2U, 3U}) list[at].number = "12";
  const ImportView run = applied(view<ImportView>(upload(table(list), "jigyosho_120.csv")));
  const auto first = view<RowListPage>(rows(run.id.text(), "refused"));
  ASSERT_EQ(first.items.size(), 2U);
  EXPECT_EQ(first.items[0].line, 2);
  EXPECT_EQ(first.items[0].reason, "intake.office_number_unreadable");
  ASSERT_TRUE(first.next);
  const auto second = view<RowListPage>(rows(run.id.text(), "refused", *first.next));
  EXPECT_EQ(second.items.at(0).line, 5);
  const auto created = view<RowListPage>(rows(run.id.text(), "created"));
  EXPECT_EQ(created.items.at(0).name, "見本事業所2");
  EXPECT_TRUE(created.items.at(0).subject);
}

TEST_P(ImportsOnTheWire, ACursorOfAnotherListIsRefused) {
  auto list = offices(5);
  for (const std::size_t at : {0U, 2U, 3U}) list[at].number = "12";
  const ImportView run = view<ImportView>(upload(table(list), "jigyosho_120.csv"));
  const auto page = view<RowListPage>(rows(run.id.text(), "refused"));
  const auto other = rows(run.id.text(), "created", *page.next);
  EXPECT_EQ(other.error().reason, Reason{"paging.cursor_unknown"});
  EXPECT_EQ(get(kImports, {{"cursor", "AAAA"}}).error().reason, Reason{"paging.cursor_unknown"});
}

TEST_P(ImportsOnTheWire, TheHistoryIsListedNewestFirstPageByPage) {
  const ImportView older = uploaded(1, "a.csv");
  const ImportView newer = uploaded(2, "b.csv");
  const auto page = view<ImportPage>(get(kImports, {{"limit", "1"}}));
  ASSERT_EQ(page.items.size(), 1U);
  EXPECT_EQ(page.items[0].id, newer.id);
  EXPECT_EQ(page.items[0].profile, "kaigo_jigyosho");
  ASSERT_TRUE(page.next);
  const auto rest = view<ImportPage>(get(kImports, {{"limit", "1"}, {"cursor", *page.next}}));
  EXPECT_EQ(rest.items.at(0).id, older.id);
  EXPECT_FALSE(rest.next);
}

TEST_P(ImportsOnTheWire, AStoppedImportSaysSoAndCanBeTakenBackLater) {
  const ImportView run = uploaded(1);
  const ImportView stopped = view<ImportView>(act(kCancel, run.id.text(), run.version));
  EXPECT_EQ(stopped.state, ImportState::cancelled);
  const auto undo = act(kUndo, run.id.text(), stopped.version);
  EXPECT_EQ(undo.error().reason, Reason{"intake.not_undoable"}) << "nothing of it was applied";
}

TEST_P(ImportsOnTheWire, WhoDoesNotSayWhichVersionHeSawOrSawAnOlderOneCannotAct) {
  const ImportView run = uploaded(1);
  EXPECT_EQ(act(kStart, run.id.text(), 0).error().kind, ErrorKind::unconditional);
  EXPECT_EQ(act(kStart, run.id.text(), 9).error().kind, ErrorKind::stale);
  EXPECT_EQ(act(kStart, "nonsense", 1).error().kind, ErrorKind::not_found);
}

TEST_P(ImportsOnTheWire, AForecastTellsWhatTheImportWouldDoAndLeavesNothing) {
  const std::string before = testkit::content_of(*database);
  const auto reply = upload(table(offices(3)), "jigyosho_120.csv", "/api/intake/forecasts");
  const auto told = view<FileReport>(reply);
  EXPECT_EQ(told.created, 3);
  EXPECT_EQ(told.rows, 3);
  EXPECT_EQ(testkit::content_of(*database), before);
}

TEST_P(ImportsOnTheWire, AWrongFileIsRefusedWithItsReasonAndLeavesNothing) {
  const std::string before = testkit::content_of(*database);
  const auto reason = [&](std::string bytes, std::string_view name) {
    const auto reply = upload(std::move(bytes), name);
    return reply ? std::string{"taken"} : std::string{reply.error().reason.key()};
  };
  EXPECT_EQ(reason("\x89PNG\r\n\x1a\n123", "list.csv"), "tabular.not_a_table");
  EXPECT_EQ(reason("", "list.csv"), "tabular.empty");
  EXPECT_EQ(reason("日付,天気\n1,晴れ\n", "list.csv"), "intake.profile_unknown");
  EXPECT_EQ(reason("事業所名,住所,緯度,経度,電話番号\nあ,い,1,2,3\n", "list.csv"),
            "intake.column_missing");
  EXPECT_EQ(reason(testing_files::header(), "list.csv"), "intake.no_rows");
  EXPECT_EQ(reason(table(offices(1)), ""), "intake.file_name_unreadable");
  EXPECT_EQ(reason(table(offices(1)), "%ZZ"), "intake.file_name_unreadable");
  EXPECT_EQ(testkit::content_of(*database), before);
}

TEST_P(ImportsOnTheWire, AnUploadMayBeSixtyFourMebibytesAndOnlyTheHubsStaffMayImport) {
  for (const auto& route : routes()) {
    EXPECT_FALSE(route.permission.holds(Role::facility_member)) << route.path;
    EXPECT_FALSE(route.permission.holds(Role::public_)) << route.path;
    if (route.path == kImports && route.method == http::Method::post) {
      EXPECT_EQ(route.body_max, std::size_t{64} << 20U);
    }
  }
}

}  // namespace
}  // namespace renkei::intake
