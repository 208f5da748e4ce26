// What a write promises, on both engines: all of it or nothing, and neighbours unharmed.
#include <future>
#include <thread>

#include "platform/sql/tests/database_fixture.hpp"

namespace renkei::sql {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST_P(DatabaseTest, AWrittenRowIsReadAgainAlsoAfterARestart) {
  must(adding("看護"));
  EXPECT_THAT(names(), ElementsAre("看護"));
  database.reopen();
  EXPECT_THAT(names(), ElementsAre("看護"));
}

TEST_P(DatabaseTest, ARefusedRequestLeavesNothing) {
  const auto refused = database->write({.apply = [](Session& session) -> Result<void> {
    if (auto added = adding("a")(session); !added) return added;
    return fail(ErrorKind::invalid, "sql.not_run");
  }});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::invalid);
  EXPECT_THAT(names(), IsEmpty());
}

TEST_P(DatabaseTest, WhatTheRefusedHookWritesStaysThoughTheRequestIsGone) {
  const auto refused =
      database->write({.apply = [](Session& session) -> Result<void> {
                         if (auto added = adding("a")(session); !added) return added;
                         return fail(ErrorKind::forbidden, "sql.not_run");
                       },
                       .refused = [](Session& session, const Error& error) -> Result<void> {
                         EXPECT_EQ(error.kind, ErrorKind::forbidden);
                         return adding("refused")(session);
                       }});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::forbidden);
  EXPECT_THAT(names(), ElementsAre("refused"));
}

TEST_P(DatabaseTest, ARefusalThatCouldNotBeRecordedIsNotGivenOutAsOne) {
  const auto refused = database->write(
      {.apply = [](Session&) -> Result<void> { return fail(ErrorKind::forbidden, "sql.not_run"); },
       .refused = [](Session&, const Error&) -> Result<void> {
         return fail(ErrorKind::unavailable, "sql.unavailable");
       }});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::unavailable);
}

TEST_P(DatabaseTest, NeighboursOfARefusedRequestCommit) {
  std::promise<void> gate;
  auto opened = gate.get_future().share();
  std::vector<std::future<Result<void>>> answers;
  const auto send = [&](std::function<Result<void>(Session&)> apply) {
    auto promise = std::make_shared<std::promise<Result<void>>>();
    answers.push_back(promise->get_future());
    database->write_async({.apply = std::move(apply)}, [promise](Result<void> answer) {
      promise->set_value(std::move(answer));
    });
  };
  send([opened](Session&) -> Result<void> {
    opened.wait();
    return {};
  });
  for (const char* each : {"a", "b", "a", "c"}) send(adding(each));
  gate.set_value();
  std::vector<bool> succeeded;
  for (auto& each : answers) succeeded.push_back(each.get().has_value());
  EXPECT_EQ(std::count(succeeded.begin(), succeeded.end(), false), 1);
  EXPECT_THAT(names(), ElementsAre("a", "b", "c"));
}

TEST_P(DatabaseTest, ABrokenUniqueKeyIsAConflict) {
  must(adding("a"));
  const auto again = database->write({.apply = adding("a")});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error(), (Error{ErrorKind::conflict, "sql.unique"}));
}

TEST_P(DatabaseTest, ABrokenReferenceIsAConflict) {
  const auto orphan = database->write({.apply = [](Session& session) -> Result<void> {
    auto added = session.run("INSERT INTO note (id, tag) VALUES ($1, $2)", 1, "nobody");
    if (!added) return pass_on(added);
    return {};
  }});
  ASSERT_FALSE(orphan);
  EXPECT_EQ(orphan.error(), (Error{ErrorKind::conflict, "sql.reference"}));
}

TEST_P(DatabaseTest, ARequestThatGoesOnAfterAFailedStatementIsRefused) {
  must(adding("a"));
  const auto careless = database->write({.apply = [](Session& session) -> Result<void> {
    (void)adding("a")(session);
    const auto next = adding("b")(session);
    EXPECT_EQ(next.error().reason, Reason{"sql.after_failure"});
    return {};
  }});
  ASSERT_FALSE(careless);
  EXPECT_EQ(careless.error().reason, Reason{"sql.unique"});
  EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_P(DatabaseTest, ADeferredConstraintThatBreaksAtCommitSpoilsOnlyItsOwnRequest) {
  must([](Session& session) -> Result<void> {
    auto made = session.run(
        "CREATE TABLE late (tag TEXT REFERENCES tag (name) DEFERRABLE INITIALLY DEFERRED)");
    if (!made) return pass_on(made);
    return {};
  });
  std::promise<void> gate;
  auto opened = gate.get_future().share();
  std::promise<Result<void>> held;
  std::promise<Result<void>> orphan;
  std::promise<Result<void>> fine;
  database->write_async({.apply = [opened](Session&) -> Result<void> {
                          opened.wait();
                          return {};
                        }},
                        [&](Result<void> answer) { held.set_value(answer); });
  database->write_async({.apply = [](Session& session) -> Result<void> {
                          auto added = session.run("INSERT INTO late (tag) VALUES ($1)", "nobody");
                          if (!added) return pass_on(added);
                          return {};
                        }},
                        [&](Result<void> answer) { orphan.set_value(answer); });
  database->write_async({.apply = adding("fine")},
                        [&](Result<void> answer) { fine.set_value(answer); });
  gate.set_value();
  EXPECT_TRUE(held.get_future().get());
  const auto lost = orphan.get_future().get();
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().kind, ErrorKind::unavailable);
  EXPECT_TRUE(fine.get_future().get());
  EXPECT_THAT(names(), ElementsAre("fine"));
}

TEST_P(DatabaseTest, AnExceptionInARequestIsAFaultAndLeavesNothing) {
  const auto thrown = database->write({.apply = [](Session& session) -> Result<void> {
    (void)adding("a")(session);
    throw std::runtime_error{"mistake"};
  }});
  ASSERT_FALSE(thrown);
  EXPECT_EQ(thrown.error().kind, ErrorKind::fault);
  EXPECT_THAT(names(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, DatabaseTest, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::sql
