// Events: they exist only if their change does, and the tail has them once and in order.
#include <atomic>
#include <chrono>
#include <latch>
#include <set>
#include <thread>

#include "platform/sql/event_flow.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "testkit/test_database.hpp"

namespace renkei::sql {
namespace {

using std::chrono::milliseconds;

class Events : public testkit::DatabaseTest {
 protected:
  // One request that announces each subject.
  Result<void> announce(const std::vector<std::string>& subjects) {
    return database->write({.apply = [&](Session& session) -> Result<void> {
      SqlOutbox outbox{session, *ids, system_clock.now()};
      for (const auto& each : subjects) outbox.add({"toy.changed", each});
      return outbox.result();
    }});
  }

  EventPage after(std::int64_t seq, std::int64_t most = 1'000) {
    return read_for<EventPage>(*database,
                               [&](Session& session) { return events_after(session, seq, most); })
        .value();
  }

  // Waits until this many events are numbered.
  std::vector<std::string> subjects_when(std::size_t count) {
    for (int look = 0; look < 500 && after(0).events.size() < count; ++look) {
      std::this_thread::sleep_for(milliseconds{10});
    }
    std::vector<std::string> subjects;
    for (const auto& each : after(0).events) subjects.push_back(each.subject);
    return subjects;
  }

  std::int64_t count(std::string_view statement) {
    return read_for<std::int64_t>(*database,
                                  [&](Session& session) -> Result<std::int64_t> {
                                    std::int64_t found = 0;
                                    auto asked = session.query(statement,
                                                               [&](const Row& row) -> Result<void> {
                                                                 found = row.integer(0);
                                                                 return {};
                                                               });
                                    if (!asked) return pass_on(asked);
                                    return found;
                                  })
        .value();
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Events, testkit::each_engine(), testkit::engine_name);

TEST_P(Events, AreNumberedInTheOrderTheyWereWritten) {
  const EventFlow flow{*database, database.location()};
  ASSERT_TRUE(announce({"a", "b"}));
  ASSERT_TRUE(announce({"c"}));
  EXPECT_EQ(subjects_when(3), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(after(1, 1).events.front().subject, "b");
  EXPECT_EQ(after(0).events.front().topic, "toy.changed");
}

TEST_P(Events, OfARefusedRequestDoNotExist) {
  const EventFlow flow{*database, database.location()};
  const auto refused = database->write({.apply = [&](Session& session) -> Result<void> {
    SqlOutbox outbox{session, *ids, system_clock.now()};
    outbox.add({"toy.changed", "refused"});
    return fail(ErrorKind::invalid, "toy.refused");
  }});
  ASSERT_FALSE(refused);
  ASSERT_TRUE(announce({"kept"}));
  EXPECT_EQ(subjects_when(1), std::vector<std::string>{"kept"});
  EXPECT_EQ(count("SELECT count(*) FROM outbox"), 1);
}

TEST_P(Events, WrittenBeforeARestartAreNumberedAfterIt) {
  {
    const EventFlow flow{*database, database.location()};
    ASSERT_TRUE(announce({"before"}));
    subjects_when(1);
  }
  ASSERT_TRUE(announce({"unnumbered"}));  // nobody numbers now
  EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE seq IS NULL"), 1);
  database.reopen();
  const EventFlow flow{*database, database.location()};
  ASSERT_TRUE(announce({"after"}));
  EXPECT_EQ(subjects_when(3), (std::vector<std::string>{"before", "unnumbered", "after"}));
  EXPECT_EQ(after(0).events.back().seq, 3);
}

TEST_P(Events, OfConcurrentWritersComeInTheOrderOfTheirCommits) {
  constexpr int kWriters = 6;
  constexpr int kEach = 15;
  const EventFlow flow{*database, database.location()};
  // Each writer reads how many events it can see, and says so: a later one never has a lower number
  // than one it saw.
  std::vector<std::thread> writers;
  std::atomic<int> failed = 0;
  for (int writer = 0; writer < kWriters; ++writer) {
    writers.emplace_back([&, writer] {
      for (int i = 0; i < kEach; ++i) {
        if (!announce({std::to_string(writer) + "/" + std::to_string(i)})) ++failed;
      }
    });
  }
  std::vector<std::int64_t> heard;
  for (int look = 0; look < 2'000 && heard.size() < kWriters * kEach; ++look) {
    // Always asked from the last number heard: what appears behind it later would be lost.
    for (const auto& each : after(heard.empty() ? 0 : heard.back()).events)
      heard.push_back(each.seq);
    std::this_thread::sleep_for(milliseconds{2});
  }
  for (auto& each : writers) each.join();
  EXPECT_EQ(failed, 0);
  ASSERT_EQ(heard.size(), std::size_t{kWriters * kEach});
  for (std::size_t at = 0; at < heard.size(); ++at) EXPECT_EQ(heard[at], std::int64_t(at) + 1);
  // A writer's own events keep their order, for each waited for the commit of the one before.
  std::map<std::string, int> next;
  for (const auto& subject : subjects_when(kWriters * kEach)) {
    const auto slash = subject.find('/');
    EXPECT_EQ(std::stoi(subject.substr(slash + 1)), next[subject.substr(0, slash)]++) << subject;
  }
}

TEST_P(Events, AreFoundAgainByTheirRandomId) {
  const EventFlow flow{*database, database.location()};
  ASSERT_TRUE(announce({"a", "b"}));
  subjects_when(2);
  const auto second = after(1).events.front();
  EXPECT_TRUE(is_uuid(second.id));
  const auto number = [&](const std::string& id) {
    return read_for<std::optional<std::int64_t>>(
               *database, [&](Session& session) { return number_of_event(session, id); })
        .value();
  };
  EXPECT_EQ(number(second.id), 2);
  EXPECT_EQ(number("01935e2a-7c00-7abc-8def-0123456789ab"), std::nullopt);
}

TEST_P(Events, ThatWereCleanedAwayMakeTheTailTooOld) {
  const EventFlow flow{*database, database.location()};
  ASSERT_TRUE(announce({"a", "b", "c"}));
  subjects_when(3);
  ASSERT_TRUE(database->write({.apply = [](Session& session) -> Result<void> {
    auto gone = session.run("DELETE FROM outbox WHERE seq <= 2");
    if (!gone) return pass_on(gone);
    return {};
  }}));
  EXPECT_TRUE(after(0).too_old);
  EXPECT_TRUE(after(1).too_old);
  EXPECT_FALSE(after(2).too_old);
  EXPECT_EQ(after(0).up_to, 3);
  EXPECT_FALSE(after(3).too_old);
  EXPECT_TRUE(after(99).too_old);  // a number from another life of this database
  EXPECT_EQ(after(99).up_to, 3);
}

TEST_P(Events, ReachAListenerOnceAndInOrder) {
  EventFlow flow{*database, database.location()};
  std::mutex mutex;
  std::vector<std::string> heard;
  ASSERT_TRUE(announce({"old"}));
  subjects_when(1);
  const int listener = flow.tail().listen(1, [&](const EventPage& page) {
    const std::scoped_lock lock{mutex};
    for (const auto& each : page.events) heard.push_back(each.subject);
  });
  for (const auto* subject : {"a", "b", "c"}) ASSERT_TRUE(announce({subject}));
  const auto size = [&] {
    const std::scoped_lock lock{mutex};
    return heard.size();
  };
  for (int look = 0; look < 500 && size() < 3; ++look)
    std::this_thread::sleep_for(milliseconds{10});
  flow.tail().forget(listener);
  ASSERT_TRUE(announce({"not heard"}));
  subjects_when(5);
  EXPECT_EQ(heard, (std::vector<std::string>{"a", "b", "c"}));
}

TEST_P(Events, ReachAListenerSoonThoughNobodyPolls) {
  EventFlow flow{*database, database.location()};
  std::latch came{1};
  const int listener = flow.tail().listen(0, [&](const EventPage&) { came.count_down(); });
  std::this_thread::sleep_for(milliseconds{50});  // the tail has looked and waits now
  const auto start = std::chrono::steady_clock::now();
  ASSERT_TRUE(announce({"a"}));
  came.wait();
  EXPECT_LT(std::chrono::steady_clock::now() - start,
            milliseconds{900});  // the safety look is each second
  flow.tail().forget(listener);
}

TEST_P(Events, AWriterCanWaitUntilAListenerHasHeardIt) {
  EventFlow flow{*database, database.location()};
  std::atomic<bool> heard = false;
  const int listener = flow.tail().listen(0, [&](const EventPage&) {
    std::this_thread::sleep_for(milliseconds{30});
    heard = true;
  });
  std::string id;
  ASSERT_TRUE(database->write({.apply = [&](Session& session) -> Result<void> {
    SqlOutbox outbox{session, *ids, system_clock.now()};
    outbox.add({"toy.changed", "toy-1"});
    id = outbox.last_id();
    return outbox.result();
  }}));
  EXPECT_TRUE(flow.tail().wait_heard(listener, id, milliseconds{5'000}));
  EXPECT_TRUE(heard);
  EXPECT_FALSE(flow.tail().wait_heard(listener, ids->next(), milliseconds{20}));
  flow.tail().forget(listener);
  EXPECT_FALSE(flow.tail().wait_heard(listener, id, milliseconds{20}));
}

TEST_P(Events, OfTwoProcessesAreNumberedByOne) {
  const EventFlow one{*database, database.location()};
  const auto other = open_database(database.location());
  ASSERT_TRUE(other);
  const EventFlow second{**other, database.location()};
  for (int i = 0; i < 20; ++i) {
    ASSERT_TRUE(announce({std::to_string(i)}));
    ASSERT_TRUE((*other)->write({.apply = [&](Session& session) -> Result<void> {
      SqlOutbox outbox{session, *ids, system_clock.now()};
      outbox.add({"toy.changed", "x" + std::to_string(i)});
      return outbox.result();
    }}));
  }
  EXPECT_EQ(subjects_when(40).size(), 40U);
  EXPECT_EQ(count("SELECT max(seq) FROM outbox"), 40);
}

}  // namespace
}  // namespace renkei::sql
