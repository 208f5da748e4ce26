// What is SQLite's alone: groups, hooks, a second process, a full disk.
#include <atomic>
#include <future>
#include <thread>

#include "platform/sql/tests/database_fixture.hpp"

namespace renkei::sql {
namespace {

using ::testing::ElementsAre;

class SqliteGroupTest : public DatabaseTest {
 protected:
  // Holds the writer until let go, so that what is sent meanwhile forms groups of its own.
  void hold() {
    const auto started = std::make_shared<std::promise<void>>();
    database->write_async(
        {.apply = [started, opened = gate.get_future().share()](Session&) -> Result<void> {
          started->set_value();
          opened.wait();
          return {};
        }},
        [](const Result<void>&) {});
    started->get_future().wait();
  }
  void send(std::function<Result<void>(Session&)> apply) {
    auto promise = std::make_shared<std::promise<Result<void>>>();
    answers.push_back(promise->get_future());
    database->write_async({.apply = std::move(apply)}, [promise](Result<void> answer) {
      promise->set_value(std::move(answer));
    });
  }
  std::vector<bool> let_go() {
    gate.set_value();
    std::vector<bool> succeeded;
    for (auto& each : answers) succeeded.push_back(each.get().has_value());
    return succeeded;
  }
  std::promise<void> gate;
  std::vector<std::future<Result<void>>> answers;
};

TEST_P(SqliteGroupTest, WhatWaitsIsCommittedInGroupsOfAtMost64) {
  std::atomic<int> commits{0};
  database->set_hooks({.after_commit = [&] { ++commits; }});
  hold();
  for (int count = 0; count < 130; ++count) send(adding(std::to_string(count)));
  EXPECT_THAT(let_go(), ::testing::Each(true));
  EXPECT_EQ(commits.load(), 4);  // the held one, 64, 64 and 2
  database->set_hooks({});
}

TEST_P(SqliteGroupTest, TheHookWritesInsideTheGroupAndIsGoneIfTheGroupIs) {
  std::atomic<int> calls{0};
  database->set_hooks({.before_commit = [&](Session& session) -> Result<void> {
    return adding("sealed " + std::to_string(++calls))(session);
  }});
  must(adding("a"));
  EXPECT_THAT(names(), ElementsAre("a", "sealed 1"));
  database->set_hooks({});
}

TEST_P(SqliteGroupTest, AHookThatFailsOnceMakesEachRequestRunAgainAlone) {
  std::atomic<int> calls{0};
  database->set_hooks({.before_commit = [&](Session&) -> Result<void> {
    if (++calls == 2) return fail(ErrorKind::unavailable, "sql.unavailable");
    return {};
  }});
  hold();
  for (const char* each : {"a", "b"}) send(adding(each));
  EXPECT_THAT(let_go(), ElementsAre(true, true));
  EXPECT_EQ(calls.load(), 4) << "held, lost together, a alone, b alone";
  EXPECT_THAT(names(), ElementsAre("a", "b"));
  database->set_hooks({});
}

TEST_P(SqliteGroupTest, AHookThatAlwaysFailsLetsNothingThrough) {
  database->set_hooks({.before_commit = [](Session&) -> Result<void> {
    return fail(ErrorKind::fault, "sql.not_run");
  }});
  const auto refused = database->write({.apply = adding("a")});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::unavailable);
  database->set_hooks({});
  EXPECT_THAT(names(), ::testing::IsEmpty());
}

// A request that ends the transaction under everyone's feet, as SQLite itself does on a full disk.
TEST_P(SqliteGroupTest, IfTheGroupIsLostEachRequestRunsAgainAlone) {
  std::atomic<int> runs{0};
  hold();
  send(adding("a"));
  send([&](Session& session) -> Result<void> {
    if (++runs == 1) {
      (void)session.run("ROLLBACK");
      return fail(ErrorKind::unavailable, "sql.unavailable");
    }
    return adding("b")(session);
  });
  send(adding("c"));
  EXPECT_THAT(let_go(), ElementsAre(true, true, true));
  EXPECT_EQ(runs.load(), 2);
  EXPECT_THAT(names(), ElementsAre("a", "b", "c"));
}

TEST_P(SqliteGroupTest, ACommandBesideTheServerIsNoticed) {
  std::promise<void> noticed;
  database->set_hooks({.on_foreign_change = [&] { noticed.set_value(); }});
  must(adding("own"));  // one's own writes are not foreign
  auto beside = open_database(database.location());
  ASSERT_TRUE(beside);
  ASSERT_TRUE((*beside)->write({.apply = adding("foreign")}));
  EXPECT_EQ(noticed.get_future().wait_for(std::chrono::seconds{5}), std::future_status::ready);
  database->set_hooks({});
}

TEST_P(SqliteGroupTest, TheWriterWaitsForTheDiskAndKeepsTemporariesInMemory) {
  const auto setting = [](Session& session, const char* question) {
    std::string answer;
    EXPECT_TRUE(session.query(question, [&](const Row& row) -> Result<void> {
      answer = row.text(0);
      return {};
    }));
    return answer;
  };
  must([&](Session& session) -> Result<void> {
    EXPECT_EQ(setting(session, "PRAGMA synchronous"), "2");  // FULL
    EXPECT_EQ(setting(session, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(setting(session, "PRAGMA foreign_keys"), "1");
    EXPECT_EQ(setting(session, "PRAGMA temp_store"), "2");  // MEMORY
    return {};
  });
}

TEST_P(SqliteGroupTest, AFileHeldByAnotherProcessIsWaitedForOnceAndNotOncePerRequest) {
  auto beside = open_database(database.location());
  ASSERT_TRUE(beside);
  std::promise<void> began;
  std::promise<void> end;
  auto ended = end.get_future().share();
  std::thread other{[&] {
    (void)(*beside)->write({.apply = [&](Session&) -> Result<void> {
      began.set_value();
      ended.wait();
      return {};
    }});
  }};
  began.get_future().wait();
  const auto start = std::chrono::steady_clock::now();
  for (int count = 0; count < 8; ++count) send(adding(std::to_string(count)));
  EXPECT_THAT(let_go(), ::testing::Each(false));
  // Five seconds for the first group, and five for what came while it waited.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{20});
  end.set_value();
  other.join();
  EXPECT_TRUE(database->write({.apply = adding("after")}));
}

INSTANTIATE_TEST_SUITE_P(Engine, SqliteGroupTest, ::testing::Values(Engine::sqlite),
                         testkit::engine_name);

}  // namespace
}  // namespace renkei::sql
