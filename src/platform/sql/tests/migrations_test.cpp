// Migrations run once, in order, and a database that does not fit is refused.
#include "platform/sql/migrations.hpp"

#include <gmock/gmock.h>

#include <thread>

#include "platform/sql/embedded_migrations.hpp"
#include "platform/sql/sql_text.hpp"

#include "testkit/test_database.hpp"

namespace renkei::sql {
namespace {

using embedded::File;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kTags =
    "-- tags; with a comment\nCREATE TABLE tag (name TEXT PRIMARY KEY)"
    " /* WITHOUT ROWID */;\nINSERT INTO tag (name) VALUES ('a;b');\n";

class MigrationsTest : public ::testing::TestWithParam<Engine> {
 protected:
  testkit::TestDatabase database{GetParam(), testkit::TestDatabase::Schema::empty};
  testkit::MovedSystemClock clock{testkit::kThatNight};

  Result<std::vector<std::string>> run(const std::vector<File>& files) {
    return migrate(*database, files, clock);
  }
  std::int64_t count(std::string_view question) {
    std::int64_t found = -1;
    (void)database->read([&](Session& session) {
      return session.query(question, [&](const Row& row) -> Result<void> {
        found = row.integer(0);
        return {};
      });
    });
    return found;
  }
};

TEST_P(MigrationsTest, FilesOfAllFoldersRunOnceInTheOrderOfTheirNames) {
  const std::vector<File> files{
      {"features/b/sql/20261123_20_more.sql", "INSERT INTO tag (name) VALUES ('c')"},
      {"platform/sql/sql/20261123_01_tag.sql", kTags}};
  const auto ran = run(files);
  ASSERT_TRUE(ran);
  EXPECT_THAT(*ran, ElementsAre("20261123_01_tag", "20261123_20_more"));
  EXPECT_EQ(count("SELECT count(*) FROM tag"), 2);
  EXPECT_THAT(*run(files), IsEmpty());
  EXPECT_EQ(count("SELECT count(*) FROM tag"), 2);
}

TEST_P(MigrationsTest, AnEditedFileIsRefused) {
  ASSERT_TRUE(run({{"20261123_01_tag.sql", kTags}}));
  const auto again = run({{"20261123_01_tag.sql", "CREATE TABLE tag (name TEXT)"}});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().reason, Reason{"sql.migration_edited"});
}

TEST_P(MigrationsTest, ADatabaseOfANewerVersionIsRefused) {
  ASSERT_TRUE(run({{"20261123_01_tag.sql", kTags}}));
  const auto older = run({});
  ASSERT_FALSE(older);
  EXPECT_EQ(older.error().reason, Reason{"sql.schema_newer"});
}

TEST_P(MigrationsTest, AFileThatFailsInTheMiddleLeavesNothing) {
  const auto ran = run(
      {{"20261123_01_tag.sql", "CREATE TABLE tag (name TEXT); INSERT INTO nowhere VALUES (1)"}});
  EXPECT_FALSE(ran);
  const auto mended = run({{"20261123_01_tag.sql", kTags}});
  ASSERT_TRUE(mended);
  EXPECT_THAT(*mended, ElementsAre("20261123_01_tag"));
}

TEST_P(MigrationsTest, TwoFilesOfOneNameAreAFault) {
  const auto ran = run({{"a/20261123_01_tag.sql", kTags}, {"b/20261123_01_tag.sql", kTags}});
  ASSERT_FALSE(ran);
  EXPECT_EQ(ran.error().reason, Reason{"sql.migration_name_twice"});
}

TEST_P(MigrationsTest, OnlyTheVariantOfTheEngineRuns) {
  const std::vector<File> files{{"20261123_01_a.sqlite.sql", "CREATE TABLE only_sqlite (a TEXT)"},
                                {"20261123_01_a.postgres.sql", "CREATE TABLE only_pg (a TEXT)"}};
  const auto ran = run(files);
  ASSERT_TRUE(ran);
  EXPECT_THAT(*ran, ElementsAre("20261123_01_a"));
  const bool is_sqlite = GetParam() == Engine::sqlite;
  EXPECT_EQ(count(is_sqlite ? "SELECT count(*) FROM only_sqlite" : "SELECT count(*) FROM only_pg"),
            0);
}

TEST_P(MigrationsTest, TwoProcessesMayMigrateAtTheSameTime) {
  const std::vector<File> files{{"20261123_01_tag.sql", kTags},
                                {"20261123_02_b.sql", "CREATE TABLE b (a TEXT)"}};
  auto other = open_database(database.location());
  ASSERT_TRUE(other);
  Result<std::vector<std::string>> theirs;
  std::thread beside{[&] { theirs = migrate(**other, files, clock); }};
  const auto ours = run(files);
  beside.join();
  ASSERT_TRUE(ours);
  ASSERT_TRUE(theirs);
  EXPECT_EQ(ours->size() + theirs->size(), 2U);
}

TEST_P(MigrationsTest, TheEmbeddedOnesRunOnAnEmptyDatabase) {
  const auto ran = migrate(*database, embedded::migrations(), clock);
  ASSERT_TRUE(ran) << ran.error().reason.key();
}

INSTANTIATE_TEST_SUITE_P(Engines, MigrationsTest, testkit::each_engine(), testkit::engine_name);

TEST(SqlText, SemicolonsInQuotesAndCommentsSplitNothing) {
  EXPECT_THAT(statements_of("A 'x;y'; -- no; no\n/* ; */ B \";\" ;\n ; -- end"),
              ElementsAre("A 'x;y'", " -- no; no\n/* ; */ B \";\" "));
  EXPECT_THAT(statements_of(" -- nothing\n"), IsEmpty());
}

TEST(SqlText, OnlySqliteKeepsATableInTheOrderOfItsKey) {
  constexpr const char* kText = "CREATE TABLE a (b TEXT PRIMARY KEY) /* WITHOUT ROWID */";
  EXPECT_EQ(for_engine(kText, Engine::sqlite), "CREATE TABLE a (b TEXT PRIMARY KEY) WITHOUT ROWID");
  EXPECT_EQ(for_engine(kText, Engine::postgresql), kText);
}

}  // namespace
}  // namespace renkei::sql
