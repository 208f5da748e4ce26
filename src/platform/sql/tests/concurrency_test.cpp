// Readers, writers and the queue at the same time, on both engines.
#include <future>
#include <thread>

#include "platform/sql/tests/database_fixture.hpp"

namespace renkei::sql {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ConcurrencyTest : public DatabaseTest {};

TEST_P(ConcurrencyTest, AReadSeesOneSnapshot) {
  must(adding("a"));
  const auto seen = database->read([&](Session& session) -> Result<void> {
    std::int64_t before = -1;
    std::int64_t after = -1;
    const auto count = [&](std::int64_t& into) {
      return session.query("SELECT count(*) FROM tag", [&](const Row& row) -> Result<void> {
        into = row.integer(0);
        return {};
      });
    };
    if (auto first = count(before); !first) return first;
    must(adding("b"));
    if (auto second = count(after); !second) return second;
    EXPECT_EQ(before, 1);
    EXPECT_EQ(after, 1);
    return {};
  });
  EXPECT_TRUE(seen);
  EXPECT_THAT(names(), ElementsAre("a", "b"));
}

TEST_P(ConcurrencyTest, AReaderCannotWrite) {
  const auto seen = database->read([&](Session& session) { return adding("a")(session); });
  EXPECT_FALSE(seen);
  EXPECT_THAT(names(), IsEmpty());
}

TEST_P(ConcurrencyTest, ConcurrentCountersLoseNoStep) {
  must(adding("counter"));
  std::atomic<int> succeeded{0};
  std::vector<std::thread> callers;
  for (int caller = 0; caller < 4; ++caller) {
    callers.emplace_back([&] {
      for (int step = 0; step < 10; ++step) {
        const auto written = database->write({.apply = [](Session& session) -> Result<void> {
          std::int64_t weight = 0;
          auto seen = session.query("SELECT weight FROM tag WHERE name = 'counter'",
                                    [&](const Row& row) -> Result<void> {
                                      weight = row.integer(0);
                                      return {};
                                    });
          if (!seen) return seen;
          auto changed =
              session.run("UPDATE tag SET weight = $1 WHERE name = 'counter'", weight + 1);
          if (!changed) return pass_on(changed);
          return {};
        }});
        if (written) ++succeeded;
      }
    });
  }
  for (auto& each : callers) each.join();
  std::int64_t weight = 0;
  (void)database->read([&](Session& session) {
    return session.query("SELECT weight FROM tag WHERE name = 'counter'",
                         [&](const Row& row) -> Result<void> {
                           weight = row.integer(0);
                           return {};
                         });
  });
  EXPECT_EQ(weight, 1 + succeeded.load());
  EXPECT_GT(succeeded.load(), 20);
}

TEST_P(ConcurrencyTest, AFullQueueIsSaidAtOnce) {
  std::promise<void> gate;
  auto opened = gate.get_future().share();
  std::atomic<int> full{0};
  std::atomic<int> done{0};
  const auto waiting = [opened](Session&) -> Result<void> {
    opened.wait();
    return {};
  };
  constexpr int kSent = 1200;
  for (int count = 0; count < kSent; ++count) {
    database->write_async({.apply = waiting}, [&](Result<void> answer) {
      if (!answer && answer.error().reason == Reason{"sql.queue_full"}) ++full;
      ++done;
    });
  }
  EXPECT_GT(full.load(), 0);
  gate.set_value();
  database.close();
  EXPECT_EQ(done.load(), kSent);
}

INSTANTIATE_TEST_SUITE_P(Engines, ConcurrencyTest, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::sql
