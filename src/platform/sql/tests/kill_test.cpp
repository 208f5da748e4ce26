// Whoever was told "written" finds it again, whatever was killed at whatever moment.
#include <stdlib.h>

#include <map>
#include <random>
#include <set>
#include <sstream>

#include "platform/sql/tests/database_fixture.hpp"

#include "testkit/postgres_cluster.hpp"
#include "testkit/spawned_program.hpp"

namespace renkei::sql {
namespace {

using Numbers = std::map<int, std::set<std::int64_t>>;  // by caller

Result<void> make_tables(Session& session) {
  for (const char* each :
       {"CREATE TABLE written (caller BIGINT, number BIGINT, PRIMARY KEY (caller, number))",
        "CREATE TABLE total (caller BIGINT PRIMARY KEY, numbers BIGINT)"}) {
    if (auto done = session.run(each); !done) return pass_on(done);
  }
  return {};
}

// A line without its end was not said.
void collect(const std::string& output, Numbers& said) {
  std::istringstream lines{output.substr(0, output.rfind('\n') + 1)};
  int caller = 0;
  std::int64_t number = 0;
  while (lines >> caller >> number) said[caller].insert(number);
}

// All that was said is there, and no transaction is there by half.
void check(Database& database, const Numbers& said) {
  Numbers found;
  const auto seen = database.read([&](Session& session) -> Result<void> {
    auto read =
        session.query("SELECT caller, number FROM written", [&](const Row& row) -> Result<void> {
          found[static_cast<int>(row.integer(0))].insert(row.integer(1));
          return {};
        });
    if (!read) return read;
    read = session.query("SELECT caller, numbers FROM total", [&](const Row& row) -> Result<void> {
      const auto& numbers = found[static_cast<int>(row.integer(0))];
      EXPECT_EQ(static_cast<std::int64_t>(numbers.size()), row.integer(1));
      return {};
    });
    if (!read || session.engine() == Engine::postgresql) return read;
    return session.query("PRAGMA integrity_check", [](const Row& row) -> Result<void> {
      EXPECT_EQ(row.text(0), "ok");
      return {};
    });
  });
  ASSERT_TRUE(seen);
  for (const auto& [caller, numbers] : said) {
    for (const auto number : numbers) {
      ASSERT_TRUE(found[caller].contains(number)) << "lost " << caller << ' ' << number;
    }
  }
}

constexpr int kFirstWordWaits = 3'000;  // of 10 ms

class KillTest : public testkit::DatabaseTest {
 protected:
  void SetUp() override {
    ASSERT_TRUE(database->write({.apply = make_tables}));
    database.close();
  }

  // 200 in all, half on each engine.
  static int kills() {
    const char* wanted = ::getenv("RENKEI_KILLS");
    return std::max(1, (wanted == nullptr ? 200 : std::atoi(wanted)) / 2);
  }

  std::vector<std::string> arguments() const {
    if (const auto* file = std::get_if<SqliteLocation>(&database.location())) {
      return {"sqlite", file->path.string(), file->key.hex()};
    }
    return {"postgresql", std::get<PostgresLocation>(database.location()).conninfo};
  }
};

TEST_P(KillTest, NoAcknowledgedWriteIsLostWhenTheWriterIsKilled) {
  std::minstd_rand random{20261123};
  std::uniform_int_distribution<int> lifetime{40, 140};
  Numbers said;
  std::size_t rounds_that_wrote = 0;
  for (int round = 0; round < kills(); ++round) {
    testkit::SpawnedProgram writer{"acknowledging_writer", arguments()};
    // Every other one is let write, however slow the machine is; the rest may die while opening.
    for (int wait = 0; round % 2 == 0 && writer.output().empty() && wait < kFirstWordWaits;
         ++wait) {
      writer.read_for(std::chrono::milliseconds{10});
    }
    writer.read_for(std::chrono::milliseconds{lifetime(random)});
    writer.kill();
    if (!writer.output().empty()) ++rounds_that_wrote;
    collect(writer.output(), said);
    database.reopen();
    check(*database, said);
    database.close();
    if (HasFatalFailure()) return;
  }
  // Otherwise the test would prove nothing.
  EXPECT_GE(rounds_that_wrote * 2, static_cast<std::size_t>(kills()));
}

INSTANTIATE_TEST_SUITE_P(Engines, KillTest, testkit::each_engine(), testkit::engine_name);

// All of the server's processes, fsync on, while six callers write; the same writer and the same
// reader go on when it is back.
TEST(ServerKillTest, NoAcknowledgedWriteIsLostWhenTheServerIsKilledAndAllGoOnAfterIt) {
  constexpr int kServerKills = 5;
  const testkit::PostgresCluster cluster{
      {.durability = testkit::PostgresCluster::Durability::power_cut}};
  const auto conninfo = cluster.conninfo("postgres");
  const auto database = open_database(PostgresLocation{conninfo});
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->write({.apply = make_tables}));
  testkit::SpawnedProgram writer{"acknowledging_writer", {"postgresql", conninfo}};
  Numbers said;
  std::size_t rounds_that_wrote = 0;
  for (int round = 0; round < kServerKills; ++round) {
    const auto before = writer.output().size();
    writer.read_for(std::chrono::milliseconds{700});
    if (writer.output().size() > before) ++rounds_that_wrote;
    cluster.crash_and_restart();
    collect(writer.output(), said);
    check(**database, said);
    if (::testing::Test::HasFatalFailure()) return;
  }
  const auto before = writer.output().size();
  writer.read_for(std::chrono::milliseconds{1500});
  EXPECT_GT(writer.output().size(), before) << "the writer did not connect again";
  writer.kill();
  collect(writer.output(), said);
  check(**database, said);
  // Otherwise the test would prove nothing.
  EXPECT_GE(rounds_that_wrote, 3U);
}

}  // namespace
}  // namespace renkei::sql
