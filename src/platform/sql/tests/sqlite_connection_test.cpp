// What a connection to SQLite is set up for, seen from SQLite's own side.
#include "platform/sql/sqlite_connection.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "testkit/temporary_folder.hpp"

namespace renkei::sql {
namespace {

TEST(SqliteConnection, AStatementIsPreparedOnceHoweverItsLimitIsBound) {
  const testkit::TemporaryFolder folder;
  const auto connection = SqliteConnection::open(folder.path() / "hub.db", crypto::Key::random(),
                                                 SqliteConnection::Use::writer);
  ASSERT_TRUE(connection);
  sqlite3_stmt* statement = nullptr;
  ASSERT_EQ(sqlite3_prepare_v3((*connection)->handle(),
                               "SELECT name FROM sqlite_schema ORDER BY name LIMIT $1", -1,
                               SQLITE_PREPARE_PERSISTENT, &statement, nullptr),
            SQLITE_OK);
  for (const int limit : {1, 50, 200}) {
    sqlite3_bind_int(statement, 1, limit);
    EXPECT_EQ(sqlite3_step(statement), SQLITE_DONE);
    sqlite3_reset(statement);
  }
  EXPECT_EQ(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0), 0);
  sqlite3_finalize(statement);
}

}  // namespace
}  // namespace renkei::sql
