// Statements, placeholders and values mean the same on both engines.
#include <limits>

#include "platform/sql/tests/database_fixture.hpp"

namespace renkei::sql {
namespace {

class StatementTest : public DatabaseTest {};

TEST_P(StatementTest, APlaceholderMayStandTwiceInAnyOrderAndADollarInATextStays) {
  std::string seen;
  const auto asked = database->read([&](Session& session) {
    return session.query(
        "SELECT $2 || ' $1 ' || $1 || $2",
        [&](const Row& row) -> Result<void> {
          seen = row.text(0);
          return {};
        },
        "b", "a");
  });
  ASSERT_TRUE(asked);
  EXPECT_EQ(seen, "a $1 ba");
}

TEST_P(StatementTest, TheSameStatementMayBeAskedWhileItsRowsAreRead) {
  for (const char* each : {"a", "b", "c"}) must(adding(each));
  int pairs = 0;
  const auto seen = database->read([&](Session& session) {
    constexpr std::string_view kAll = "SELECT name FROM tag ORDER BY name";
    return session.query(kAll, [&](const Row&) -> Result<void> {
      return session.query(kAll, [&](const Row&) -> Result<void> {
        ++pairs;
        return {};
      });
    });
  });
  EXPECT_TRUE(seen);
  EXPECT_EQ(pairs, 9);
}

TEST_P(StatementTest, PlaceholdersMayComeInAnyOrderAndTwice) {
  must([](Session& session) -> Result<void> {
    auto added = session.run("INSERT INTO tag (weight, name) VALUES ($2, $1)", "x", 7);
    if (!added) return pass_on(added);
    EXPECT_EQ(*added, 1);
    auto changed =
        session.run("UPDATE tag SET weight = $2 WHERE weight <> $2 AND name = $1", "x", 9);
    EXPECT_EQ(*changed, 1);
    changed = session.run("UPDATE tag SET weight = $2 WHERE weight <> $2 AND name = $1", "x", 9);
    EXPECT_EQ(*changed, 0);
    return {};
  });
}

TEST_P(StatementTest, ValuesComeBackAsTheyWent) {
  must([](Session& session) -> Result<void> {
    auto made = session.run(
        "CREATE TABLE value (a BIGINT, b DOUBLE PRECISION, c TEXT, d SMALLINT, e TEXT)");
    if (!made) return pass_on(made);
    auto added = session.run("INSERT INTO value (a, b, c, d, e) VALUES ($1, $2, $3, $4, $5)",
                             std::numeric_limits<std::int64_t>::min(), 34.070312345678901, "", true,
                             std::optional<std::string>{});
    if (!added) return pass_on(added);
    return session.query("SELECT a, b, c, d, e FROM value", [](const Row& row) -> Result<void> {
      EXPECT_EQ(row.integer(0), std::numeric_limits<std::int64_t>::min());
      EXPECT_EQ(row.real(1), 34.070312345678901);
      EXPECT_FALSE(row.is_null(2));
      EXPECT_EQ(row.text(2), "");
      EXPECT_EQ(row.integer(3), 1);
      EXPECT_TRUE(row.is_null(4));
      return {};
    });
  });
}

TEST_P(StatementTest, ATextWithNulOrBrokenUtf8IsRefused) {
  for (const std::string& text : {std::string{"a\0b", 3}, std::string{"\xff"}}) {
    const auto refused = database->write({.apply = adding(text)});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Error{ErrorKind::invalid, "sql.text_not_storable"}));
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, StatementTest, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::sql
