// Counts statements and lets one fail.
#include "testkit/faulty_database.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace renkei::testkit {
namespace {

constexpr int kCallsMax = 500;  // an apply has at most 500 rows

class FaultySession final : public sql::Session {
 public:
  FaultySession(sql::Session& inner, int& calls, int fail_at)
      : inner_(inner), calls_(calls), fail_at_(fail_at) {}

  [[nodiscard]] sql::Engine engine() const override { return inner_.engine(); }
  [[nodiscard]] Result<std::int64_t> run_values(std::string_view statement,
                                                std::span<const sql::Value> values) override {
    if (auto call = next(); !call) return pass_on(call);
    return inner_.run_values(statement, values);
  }
  [[nodiscard]] Result<void> query_values(std::string_view statement,
                                          std::span<const sql::Value> values,
                                          const EachRow& each) override {
    if (auto call = next(); !call) return call;
    return inner_.query_values(statement, values, each);
  }
  // A request that goes on after a failure is refused, as the engines do.
  [[nodiscard]] Result<void> checked(Result<void> answer) const {
    if (answer && has_failed_) return fail(ErrorKind::unavailable, "sql.unavailable");
    return answer;
  }

 private:
  Result<void> next() {
    if (has_failed_) return fail(ErrorKind::fault, "sql.after_failure");
    has_failed_ = ++calls_ == fail_at_;
    if (has_failed_) return fail(ErrorKind::unavailable, "sql.unavailable");
    return {};
  }

  sql::Session& inner_;
  int& calls_;
  int fail_at_;
  bool has_failed_ = false;
};

std::vector<std::string> texts(sql::Session& session, std::string_view question,
                               std::string_view argument) {
  std::vector<std::string> found;
  const auto each = [&](const sql::Row& row) -> Result<void> {
    found.emplace_back(row.text(0));
    return {};
  };
  const auto asked =
      argument.empty() ? session.query(question, each) : session.query(question, each, argument);
  EXPECT_TRUE(asked) << question;
  return found;
}

std::vector<std::string> tables_of(sql::Session& session) {
  return session.engine() == sql::Engine::sqlite
             ? texts(session,
                     "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                     "'sqlite%' ORDER BY name",
                     "")
             : texts(session,
                     "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", "");
}

std::vector<std::string> columns_of(sql::Session& session, const std::string& table) {
  return session.engine() == sql::Engine::sqlite
             ? texts(session, "SELECT name FROM pragma_table_info($1) ORDER BY cid", table)
             : texts(session,
                     "SELECT column_name FROM information_schema.columns WHERE table_schema = "
                     "'public' AND table_name = $1 ORDER BY ordinal_position",
                     table);
}

std::string rows_of(sql::Session& session, const std::string& table) {
  const auto columns = columns_of(session, table);
  std::string list;
  for (const std::string& each : columns) list += (list.empty() ? "\"" : ", \"") + each + '"';
  std::vector<std::string> rows;
  const auto asked = session.query(
      "SELECT " + list + " FROM \"" + table + '"', [&](const sql::Row& row) -> Result<void> {
        std::string line;
        for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
          line += row.is_null(column) ? "-" : "'" + std::string{row.text(column)} + "'";
          line += ' ';
        }
        rows.push_back(std::move(line));
        return {};
      });
  EXPECT_TRUE(asked) << table;
  std::sort(rows.begin(), rows.end());
  std::string content = table + ":\n";
  for (const std::string& row : rows) content += "  " + row + "\n";
  return content;
}

}  // namespace

void FaultyDatabase::write_async(sql::Write write, std::function<void(Result<void>)> done) {
  auto apply = [this, apply = std::move(write.apply)](sql::Session& session) {
    calls_ = 0;
    FaultySession faulty{session, calls_, fail_at_};
    return faulty.checked(apply(faulty));
  };
  inner_.write_async({.apply = std::move(apply), .refused = std::move(write.refused)},
                     std::move(done));
}

std::string content_of(sql::Database& database) {
  std::string content;
  const auto seen = database.read([&](sql::Session& session) -> Result<void> {
    for (const std::string& table : tables_of(session)) content += rows_of(session, table);
    return {};
  });
  EXPECT_TRUE(seen);
  return content;
}

int survived_failures(sql::Database& database,
                      const std::function<Result<void>(sql::Database&)>& verb) {
  FaultyDatabase faulty{database};
  const std::string before = content_of(database);
  for (int call = 1; call <= kCallsMax; ++call) {
    faulty.fail_at(call);
    const auto answer = verb(faulty);
    if (faulty.calls() < call) {
      EXPECT_TRUE(answer) << answer.error().reason.key();
      return call - 1;
    }
    EXPECT_FALSE(answer) << "call " << call << " failed, yet the verb succeeded";
    EXPECT_EQ(content_of(database), before) << "call " << call << " failed and left something";
  }
  ADD_FAILURE() << "more than " << kCallsMax << " statements in one write";
  return kCallsMax;
}

}  // namespace renkei::testkit
