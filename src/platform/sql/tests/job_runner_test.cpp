// The runner: registered kinds, leases kept and lost, stopping.
#include "platform/sql/job_runner.hpp"

#include <atomic>
#include <chrono>
#include <latch>
#include <stdexcept>
#include <thread>

#include "platform/sql/job_desk.hpp"
#include "platform/sql/outbox_sql.hpp"
#include "platform/sql/tests/runner_fixture.hpp"

namespace renkei::sql {
namespace {

using std::chrono::milliseconds;

class Runner : public RunnerTest {
 protected:
  JobView view(const std::string& id) {
    return read_for<JobView>(*database, [&](Session& s) { return view_job(s, id, now()); }).value();
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Runner, testkit::each_engine(), testkit::engine_name);

TEST_P(Runner, GivesAJobToItsKind) {
  std::string seen;
  runner.on("toy.send", [&](JobCall& call) -> Result<void> {
    seen = call.job().id;
    return {};
  });
  const auto id = add("toy.send");
  EXPECT_TRUE(runner.run_one().value());
  EXPECT_EQ(seen, id);
  EXPECT_EQ(view(id).state, JobState::done);
  EXPECT_FALSE(runner.run_one().value());
}

TEST_P(Runner, AFailureIsKeptWithItsReason) {
  runner.on("toy.send",
            [](JobCall&) -> Result<void> { return fail(ErrorKind::unavailable, "toy.no_line"); });
  const auto id = add("toy.send");
  const auto unknown = add("toy.unheard_of");
  EXPECT_TRUE(runner.run_one().value());
  EXPECT_TRUE(runner.run_one().value());
  EXPECT_EQ(view(id).error, "toy.no_line");
  EXPECT_EQ(view(id).failures, 1);
  EXPECT_EQ(view(id).state, JobState::waiting);
  EXPECT_EQ(view(unknown).error, "jobs.kind_unknown");
}

TEST_P(Runner, AJobMayEndInsideItsOwnChange) {
  runner.on("toy.send", [&](JobCall& call) {
    return call.database().write({.apply = [&](Session& session) -> Result<void> {
      SqlOutbox outbox{session, *ids, now()};
      outbox.add({"toy.sent", call.job().id});
      if (!outbox.result()) return outbox.result();
      return call.finish(session);
    }});
  });
  const auto id = add("toy.send");
  EXPECT_TRUE(runner.run_one().value());
  EXPECT_EQ(view(id).state, JobState::done);
  EXPECT_EQ(count("outbox"), 1);
}

TEST_P(Runner, StoppingTheServerGivesARunningJobBack) {
  std::latch started{1};
  runner.on("toy.long", [&](JobCall& call) -> Result<void> {
    started.count_down();
    while (!call.must_stop()) std::this_thread::sleep_for(milliseconds{5});
    return fail(ErrorKind::unavailable, "toy.interrupted");
  });
  const auto id = add("toy.long");
  runner.start(2);
  started.wait();
  EXPECT_TRUE(view(id).running);
  runner.stop();
  EXPECT_EQ(view(id).state, JobState::waiting);
  EXPECT_FALSE(view(id).running);
  EXPECT_EQ(view(id).failures, 0);
}

TEST_P(Runner, AskedToStopAJobEndsAsCancelled) {
  std::latch started{1};
  std::latch asked{1};
  runner.on("toy.long", [&](JobCall& call) -> Result<void> {
    started.count_down();
    asked.wait();
    if (auto told = call.progress(1, 2); !told) return told;
    EXPECT_TRUE(call.must_stop());
    return {};
  });
  const auto id = add("toy.long");
  runner.start(1);
  started.wait();
  EXPECT_TRUE(database->write({.apply = [&](Session& s) { return ask_to_stop(s, id, now()); }}));
  asked.count_down();
  for (int look = 0; look < 500 && view(id).state == JobState::waiting; ++look) {
    std::this_thread::sleep_for(milliseconds{10});
  }
  runner.stop();
  EXPECT_EQ(view(id).state, JobState::cancelled);
}

TEST_P(Runner, AnExceptionIsAFailureOfTheJobOnly) {
  runner.on("toy.send", [](JobCall&) -> Result<void> { throw std::runtime_error{"toy"}; });
  const auto id = add("toy.send");
  EXPECT_TRUE(runner.run_one().value());
  EXPECT_EQ(view(id).failures, 1);
}

TEST_P(Runner, ALongJobKeepsItsLease) {
  JobRunner brisk{*database, system_clock, "brisk", {.renew = milliseconds{20}}};
  std::latch started{1};
  brisk.on("toy.long", [&](JobCall& call) -> Result<void> {
    started.count_down();
    while (!call.must_stop()) std::this_thread::sleep_for(milliseconds{5});
    return {};
  });
  const auto id = add("toy.long");
  brisk.start(1);
  started.wait();
  // The first lease was made shorter by hand; the keeper makes it whole again.
  EXPECT_TRUE(database->write({.apply = [&](Session& session) -> Result<void> {
    auto shortened = session.run("UPDATE job SET lease_until = $1", now());
    if (!shortened) return pass_on(shortened);
    return {};
  }}));
  const auto lease = [&] {
    return count("job WHERE lease_until = " + std::to_string(milliseconds_of(now() + kLease)));
  };
  for (int look = 0; look < 500 && lease() == 0; ++look) {
    std::this_thread::sleep_for(milliseconds{10});
  }
  EXPECT_EQ(lease(), 1);
}

TEST_P(Runner, AJobThatAnotherTookOverStopsAndLeavesItAlone) {
  JobRunner brisk{*database, system_clock, "brisk", {.renew = milliseconds{20}}};
  std::latch started{1};
  std::latch stopped{1};
  brisk.on("toy.long", [&](JobCall& call) -> Result<void> {
    started.count_down();
    while (!call.must_stop()) std::this_thread::sleep_for(milliseconds{5});
    stopped.count_down();
    return {};
  });
  const auto id = add("toy.long");
  brisk.start(1);
  started.wait();
  EXPECT_TRUE(database->write({.apply = [](Session& session) -> Result<void> {
    auto taken = session.run("UPDATE job SET lease_by = 'other', attempt = attempt + 1");
    if (!taken) return pass_on(taken);
    return {};
  }}));
  stopped.wait();
  brisk.stop();
  EXPECT_EQ(view(id).state, JobState::waiting);
  EXPECT_EQ(count("job WHERE lease_by = 'other' AND lease_until IS NOT NULL"), 1);
}

TEST_P(Runner, AWokenRunnerDoesNotWaitForItsNextLook) {
  std::latch done{1};
  runner.on("toy.send", [&](JobCall&) -> Result<void> {
    done.count_down();
    return {};
  });
  runner.start(1);
  std::this_thread::sleep_for(milliseconds{100});
  const auto start = std::chrono::steady_clock::now();
  add("toy.send");
  runner.wake();
  done.wait();
  EXPECT_LT(std::chrono::steady_clock::now() - start, milliseconds{800});
  runner.stop();
}

}  // namespace
}  // namespace renkei::sql
