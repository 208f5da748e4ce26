// What is kept for a while only: events and request keys 7 days, ended jobs 90.
#include "platform/sql/cleaning.hpp"

#include <chrono>
#include <thread>

#include "platform/sql/event_flow.hpp"
#include "platform/sql/outbox_sql.hpp"
#include "platform/sql/request_key.hpp"
#include "platform/sql/tests/runner_fixture.hpp"

namespace renkei::sql {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;

class Cleaning : public RunnerTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Cleaning, testkit::each_engine(), testkit::engine_name);

TEST_P(Cleaning, TakesAwayWhatHasHadItsTime) {
  const EventFlow flow{*database, database.location()};
  const auto write_some = [&](const std::string& key) {
    return database->write({.apply = [&](Session& session) -> Result<void> {
      SqlOutbox outbox{session, *ids, now()};
      outbox.add({"toy.changed", "toy-1"});
      if (!outbox.result()) return outbox.result();
      return remember_reply(session, {"a", key, "r", "b"}, {.status = 200}, now());
    }});
  };
  ASSERT_TRUE(write_some("01935e2a-7c00-7abc-8def-0123456789ab"));
  runner.on("toy.send", [](JobCall&) -> Result<void> { return {}; });
  add("toy.send");
  ASSERT_TRUE(runner.run_one().value());
  add("toy.send");  // waits still: never cleaned
  for (int look = 0; look < 500 && count("outbox WHERE seq IS NULL") > 0; ++look) {
    std::this_thread::sleep_for(milliseconds{10});
  }
  system_clock.forward(days{7});
  EXPECT_EQ(clean(*database, now())->events, 0);  // seven days are kept whole
  system_clock.forward(milliseconds{1});
  ASSERT_TRUE(write_some("01935e2a-7c00-7abc-8def-0123456789ac"));
  const auto cleaned = clean(*database, now());
  ASSERT_TRUE(cleaned);
  EXPECT_EQ(cleaned->events, 1);
  EXPECT_EQ(cleaned->request_keys, 1);
  EXPECT_EQ(cleaned->jobs, 0);
  system_clock.forward(days{83});
  EXPECT_EQ(clean(*database, now())->jobs, 1);
  EXPECT_EQ(count("job"), 1);
}

TEST_P(Cleaning, ComesBackEveryNight) {
  register_cleaning(runner, system_clock, *ids);
  for (int twice = 0; twice < 2; ++twice) {
    ASSERT_TRUE(database->write(
        {.apply = [&](Session& session) { return enqueue_cleaning(session, *ids, now()); }}));
  }
  EXPECT_EQ(count("job"), 1);
  EXPECT_FALSE(runner.run_one().value());
  system_clock.forward(days{1});
  EXPECT_TRUE(runner.run_one().value());
  EXPECT_EQ(count("job WHERE state = 'done'"), 1);
  EXPECT_EQ(count("job WHERE state = 'waiting'"), 1);
}

}  // namespace
}  // namespace renkei::sql
