// A full disk: what was acknowledged is there, the rest is told to come again, and when there is
// room again writing goes on.
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "platform/sql/open.hpp"

#include "testkit/postgres_cluster.hpp"
#include "testkit/small_disk.hpp"

namespace renkei::sql {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;
constexpr int kCallers = 4;

Result<void> put(Session& session, std::int64_t number) {
  static const std::string kLong(2000, 'x');
  auto added = session.run("INSERT INTO written (number, text) VALUES ($1, $2)", number, kLong);
  if (!added) return pass_on(added);
  return {};
}

Result<void> make_table(Session& session) {
  auto made = session.run("CREATE TABLE written (number BIGINT PRIMARY KEY, text TEXT)");
  if (!made) return pass_on(made);
  return {};
}

// Writes until the disk is full; gives the numbers that were acknowledged.
std::vector<std::int64_t> fill(Database& database, int caller) {
  std::vector<std::int64_t> acknowledged;
  for (std::int64_t number = caller; number < 1'000'000; number += kCallers) {
    const auto written =
        database.write({.apply = [&](Session& session) { return put(session, number); }});
    if (!written) {
      EXPECT_EQ(written.error(), (Error{ErrorKind::unavailable, "sql.unavailable"}));
      return acknowledged;
    }
    acknowledged.push_back(number);
  }
  ADD_FAILURE() << "the disk never filled";
  return acknowledged;
}

// Several callers until each has met the full disk; all they were told is written.
std::vector<std::int64_t> filled(Database& database) {
  std::vector<std::vector<std::int64_t>> acknowledged(kCallers);
  std::vector<std::thread> callers;
  for (int caller = 0; caller < kCallers; ++caller) {
    callers.emplace_back(
        [&, caller] { acknowledged[static_cast<std::size_t>(caller)] = fill(database, caller); });
  }
  for (auto& each : callers) each.join();
  std::vector<std::int64_t> all;
  for (const auto& each : acknowledged) all.insert(all.end(), each.begin(), each.end());
  std::sort(all.begin(), all.end());
  EXPECT_GT(all.size(), 100U);
  return all;
}

std::vector<std::int64_t> stored(Database& database) {
  std::vector<std::int64_t> numbers;
  const auto seen = database.read([&](Session& session) -> Result<void> {
    auto read = session.query("SELECT number FROM written ORDER BY number",
                              [&](const Row& row) -> Result<void> {
                                numbers.push_back(row.integer(0));
                                return {};
                              });
    if (!read || session.engine() == Engine::postgresql) return read;
    return session.query("PRAGMA integrity_check", [](const Row& row) -> Result<void> {
      EXPECT_EQ(row.text(0), "ok");
      return {};
    });
  });
  EXPECT_TRUE(seen);
  return numbers;
}

// With room again, the same open database takes a write, and another process finds everything.
void goes_on(std::unique_ptr<Database> database, const Location& location,
             std::vector<std::int64_t> all) {
  constexpr std::int64_t kLater = 5'000'000;
  ASSERT_TRUE(database->write({.apply = [](Session& session) { return put(session, kLater); }}));
  all.push_back(kLater);
  EXPECT_EQ(stored(*database), all);
  database.reset();
  auto again = open_database(location);
  ASSERT_TRUE(again);
  EXPECT_EQ(stored(**again), all);
}

TEST(FullDisk, LosesNothingAcknowledgedAndWritingGoesOnWhenThereIsRoom) {
  testkit::SmallDisk disk{6 * kMegabyte, 3 * kMegabyte};
  const Location location = SqliteLocation{disk.path() / "hub.db", crypto::Key::random()};
  auto database = open_database(location);
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->write({.apply = make_table}));
  const auto all = filled(**database);
  EXPECT_EQ(stored(**database), all) << "exactly what was acknowledged is there";
  disk.make_room();
  goes_on(*std::move(database), location, all);
}

// The tables' disk is full, the log's is not: PostgreSQL refuses the statement.
TEST(FullDisk, OfPostgresTablesIsToldToComeAgain) {
  testkit::SmallDisk disk{24 * kMegabyte, 8 * kMegabyte};
  ASSERT_TRUE(disk.is_mounted()) << "a full PostgreSQL needs a tmpfs: run the tests as root";
  auto& cluster = testkit::postgres_cluster();
  const auto tables = disk.path() / "tables";
  std::filesystem::create_directory(tables);
  testkit::PostgresCluster::give(tables);
  cluster.execute("CREATE TABLESPACE small LOCATION '" + tables.string() + "'");
  cluster.execute("CREATE DATABASE full_disk TEMPLATE template0 TABLESPACE small");
  const Location location = PostgresLocation{cluster.conninfo("full_disk")};
  auto database = open_database(location);
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->write({.apply = make_table}));
  const auto all = filled(**database);
  EXPECT_EQ(stored(**database), all) << "exactly what was acknowledged is there";
  disk.make_room();
  goes_on(*std::move(database), location, all);
  cluster.execute("DROP DATABASE full_disk");
  cluster.execute("DROP TABLESPACE small");
}

// Tables and log share the disk, as they mostly do: PostgreSQL stops altogether, and cannot start
// before there is room. Renkei stays up and comes back by itself.
TEST(FullDisk, ThatStopsPostgresLosesNothingAcknowledged) {
  testkit::SmallDisk disk{96 * kMegabyte, 32 * kMegabyte};
  ASSERT_TRUE(disk.is_mounted()) << "a full PostgreSQL needs a tmpfs: run the tests as root";
  const testkit::PostgresCluster cluster{
      {.where = disk.path(), .durability = testkit::PostgresCluster::Durability::power_cut}};
  const Location location = PostgresLocation{cluster.conninfo("postgres")};
  auto database = open_database(location);
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->write({.apply = make_table}));
  const auto all = filled(**database);
  disk.make_room();
  cluster.crash_and_restart();
  const auto found = stored(**database);
  // A commit whose answer the stopping server did not send may have happened all the same.
  EXPECT_TRUE(std::ranges::includes(found, all)) << "an acknowledged write is lost";
  EXPECT_LE(found.size(), all.size() + kCallers);
  goes_on(*std::move(database), location, found);
}

}  // namespace
}  // namespace renkei::sql
