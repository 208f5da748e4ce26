// A real database for each test, on each engine, with all migrations, thrown away afterwards.
//   class Tags : public testkit::DatabaseTest {};
//   TEST_P(Tags, …) { ASSERT_TRUE(database->write({…})); }
//   INSTANTIATE_TEST_SUITE_P(Engines, Tags, testkit::each_engine(), testkit::engine_name);
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "platform/sql/open.hpp"

#include "testkit/clocks.hpp"
#include "testkit/temporary_folder.hpp"

namespace renkei::testkit {

[[nodiscard]] inline auto each_engine() {
  return ::testing::Values(sql::Engine::sqlite, sql::Engine::postgresql);
}
[[nodiscard]] inline std::string engine_name(const ::testing::TestParamInfo<sql::Engine>& test) {
  return test.param == sql::Engine::sqlite ? "Sqlite" : "Postgres";
}

class TestDatabase {
 public:
  enum class Schema { migrated, empty };

  explicit TestDatabase(sql::Engine engine, Schema schema = Schema::migrated);
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  [[nodiscard]] sql::Database& operator*() { return *database_; }
  [[nodiscard]] sql::Database* operator->() { return database_.get(); }
  [[nodiscard]] const sql::Location& location() const { return location_; }
  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }
  // Closes it and opens it again, as a restart of the server does.
  void reopen();
  void close() { database_.reset(); }

 private:
  TemporaryFolder folder_;
  std::string name_;  // on the PostgreSQL server
  sql::Location location_;
  std::unique_ptr<sql::Database> database_;
};

class DatabaseTest : public ::testing::TestWithParam<sql::Engine> {
 protected:
  TestDatabase database{GetParam()};
  StandingClock clock{kThatNight};
  MovedSystemClock system_clock{kThatNight};
  std::unique_ptr<IdSource> ids = seeded_ids(kThatNight, 1);
};

}  // namespace renkei::testkit
