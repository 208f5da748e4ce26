// A runner of jobs on a real database, and what tests ask of both.
#pragma once
#include "platform/sql/event_flow.hpp"
#include "platform/sql/job_desk.hpp"
#include "platform/sql/job_runner.hpp"

#include "testkit/test_database.hpp"

namespace renkei::sql {

class RunnerTest : public testkit::DatabaseTest {
 protected:
  JobRunner runner{*database, system_clock, "this-process"};

  std::string add(const std::string& kind) {
    return write_for<std::optional<std::string>>(
               *database,
               [&](Session& session) {
                 return enqueue(session, *ids, {.kind = kind, .run_at = now()}, now());
               })
        .value()
        .value();
  }
  std::int64_t count(const std::string& table) {
    std::int64_t found = 0;
    EXPECT_TRUE(database->read([&](Session& session) {
      return session.query("SELECT count(*) FROM " + table, [&](const Row& row) -> Result<void> {
        found = row.integer(0);
        return {};
      });
    }));
    return found;
  }
  [[nodiscard]] Instant now() const { return system_clock.now(); }
};

}  // namespace renkei::sql
