// A hub made by an older version: backed up first, then brought to this version's schema.
#include "app/safety/upgrade.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>

#include <fstream>

#include "platform/backup/backup_file.hpp"
#include "platform/sql/embedded_migrations.hpp"
#include "platform/sql/hub_identity.hpp"
#include "platform/sql/migrations.hpp"

#include "app/safety/restore.hpp"

#include "testkit/test_database.hpp"

namespace renkei::app {
namespace {

using testing::IsEmpty;
using testing::Not;

class UpgradeTest : public ::testing::TestWithParam<sql::Engine> {
 protected:
  void SetUp() override { ::setenv("RENKEI_BACKUP_DIR", (folder_.path() / "kept").c_str(), 1); }
  void TearDown() override {
    ::unsetenv("RENKEI_BACKUP_DIR");
    ::unsetenv("RENKEI_BACKUPS_KEPT");
  }

  // Only the first migrations: the schema of the first release.
  static std::vector<embedded::File> first_release() {
    std::vector<embedded::File> files;
    for (const embedded::File& each : embedded::migrations()) {
      if (each.name.find("20261123_") != std::string_view::npos) files.push_back(each);
    }
    return files;
  }
  void make_old_hub() {
    ASSERT_TRUE(sql::migrate(*database_, first_release(), system_clock_));
    const auto put = database_->write({.apply = [](sql::Session& session) -> Result<void> {
      auto added = session.run(
          "INSERT INTO job (id, kind, state, run_at, attempt, failures, stop_asked, created_at)"
          " VALUES ('job-1', 'test', 'done', 1, 0, 0, 0, 1)");
      if (!added) return pass_on(added);
      return {};
    }});
    ASSERT_TRUE(put);
  }
  HubPlace place() {
    const auto* file = std::get_if<sql::SqliteLocation>(&database_.location());
    return {.data = folder_.path(),
            .config = {.slug = "hub", .name = "見本"},
            .location = database_.location(),
            .key = file != nullptr ? file->key : key_};
  }
  Result<Upgrade> run() { return upgrade(place(), *database_, around_); }
  std::size_t pending() {
    return sql::pending_migrations(*database_, embedded::migrations()).value().size();
  }
  std::int64_t jobs() {
    return sql::read_for<std::int64_t>(*database_,
                                       [](sql::Session& session) -> Result<std::int64_t> {
                                         std::int64_t count = 0;
                                         auto read = session.query(
                                             "SELECT count(*) FROM job WHERE id = 'job-1'",
                                             [&](const sql::Row& row) -> Result<void> {
                                               count = row.integer(0);
                                               return {};
                                             });
                                         if (!read) return pass_on(read);
                                         return count;
                                       })
        .value();
  }
  std::vector<std::filesystem::path> kept() const {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& each : std::filesystem::directory_iterator{folder_.path() / "kept", ignored}) {
      files.push_back(each.path());
    }
    return files;
  }

  testkit::TemporaryFolder folder_;
  testkit::TestDatabase database_{GetParam(), testkit::TestDatabase::Schema::empty};
  crypto::Key key_ = crypto::Key::random();
  StandingClock clock_{testkit::kThatNight};
  testkit::MovedSystemClock system_clock_{testkit::kThatNight};
  std::unique_ptr<IdSource> ids_ = seeded_ids(testkit::kThatNight, 1);
  crypto::PasswordHasher passwords_;
  Surroundings around_{clock_, system_clock_, *ids_, passwords_};
};

TEST_P(UpgradeTest, AnOlderHubIsBackedUpAndBroughtHere) {
  make_old_hub();
  ASSERT_GT(pending(), 0U);
  const auto done = run();
  ASSERT_TRUE(done) << done.error().reason.key();
  EXPECT_THAT(done->migrations, Not(IsEmpty()));
  EXPECT_EQ(pending(), 0U);
  EXPECT_EQ(jobs(), 1);
  ASSERT_TRUE(done->backup);
  const auto reader = backup::Reader::open(done->backup->file);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->head().schema.size() + done->migrations.size(),
            sql::recorded_migrations(*database_).value().size());
  EXPECT_FALSE(sql::hub_id(*database_).value().empty());
}

TEST_P(UpgradeTest, AHubThatIsUpToDateIsLeftAlone) {
  make_old_hub();
  ASSERT_TRUE(run());
  const std::string id = sql::hub_id(*database_).value();
  const auto again = run();
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->backup);
  EXPECT_THAT(again->migrations, IsEmpty());
  EXPECT_EQ(kept().size(), 1U);
  EXPECT_EQ(sql::hub_id(*database_).value(), id);
}

TEST_P(UpgradeTest, ANewHubNeedsNoBackup) {
  const auto done = run();
  ASSERT_TRUE(done);
  EXPECT_FALSE(done->backup);
  EXPECT_EQ(pending(), 0U);
}

TEST_P(UpgradeTest, ANewerHubIsRefusedAndNotTouched) {
  ASSERT_TRUE(run());
  ASSERT_TRUE(database_->write({.apply = [](sql::Session& session) -> Result<void> {
    auto added = session.run(
        "INSERT INTO schema_migration (name, sha256, at) VALUES ('20991231_01_later', 'x', 1)");
    if (!added) return pass_on(added);
    return {};
  }}));
  const auto done = run();
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().reason.key(), "sql.schema_newer");
  EXPECT_THAT(kept(), IsEmpty());
}

TEST_P(UpgradeTest, WithoutABackupNothingIsChanged) {
  make_old_hub();
  std::ofstream{folder_.path() / "file"} << "not a folder";
  ::setenv("RENKEI_BACKUP_DIR", (folder_.path() / "file" / "kept").c_str(), 1);
  const std::size_t before = pending();
  const auto done = run();
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().reason.key(), "backup.unwritable");
  EXPECT_EQ(pending(), before);
}

TEST_P(UpgradeTest, OnlyTheNewestBackupsAreKept) {
  ::setenv("RENKEI_BACKUPS_KEPT", "2", 1);
  make_old_hub();
  std::string last;
  for (int i = 0; i < 4; ++i) {
    system_clock_.forward(std::chrono::hours{1});
    const auto made = back_up_and_keep(place(), system_clock_);
    ASSERT_TRUE(made) << made.error().reason.key();
    last = made->file;
  }
  EXPECT_EQ(kept().size(), 2U);
  EXPECT_TRUE(std::filesystem::exists(last));
  EXPECT_EQ(last_backup(folder_.path(), "hub")->file, last);
}

TEST_P(UpgradeTest, TheOlderHubComesBackOutOfItsBackup) {
  if (GetParam() != sql::Engine::sqlite) {
    // PostgreSQL's way back goes through pg_restore: tests/journeys/test_safe.py.
    return;
  }
  make_old_hub();
  const auto done = run();
  ASSERT_TRUE(done && done->backup);
  const testkit::TemporaryFolder fresh;
  std::ofstream{fresh.path() / "hub.key"} << place().key.hex() << '\n';
  std::filesystem::permissions(fresh.path() / "hub.key", std::filesystem::perms::owner_read);
  const auto back = restore({.file = done->backup->file, .data = fresh.path()}, around_);
  ASSERT_TRUE(back) << back.error().reason.key();
  EXPECT_EQ(back->behind, done->migrations.size());
  EXPECT_EQ(back->config.name, "見本");
  EXPECT_TRUE(std::filesystem::exists(fresh.path() / "hub.db"));
  EXPECT_FALSE(std::filesystem::exists(fresh.path() / "restoring"));
}

INSTANTIATE_TEST_SUITE_P(Engines, UpgradeTest, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::app
