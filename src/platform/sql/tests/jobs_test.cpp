// Jobs: one worker at a time, nothing forgotten, nothing done twice.
#include "platform/sql/jobs.hpp"

#include <atomic>
#include <set>
#include <thread>

#include "platform/sql/job_desk.hpp"

#include "testkit/test_database.hpp"

namespace renkei::sql {
namespace {

using std::chrono::seconds;

class Jobs : public testkit::DatabaseTest {
 protected:
  template <class T>
  Result<T> in_write(const std::function<Result<T>(Session&)>& change) {
    return write_for<T>(*database, change);
  }
  std::optional<std::string> add(const std::string& kind, std::optional<std::string> key = {}) {
    return in_write<std::optional<std::string>>([&](Session& session) {
             return enqueue(session, *ids,
                            {.kind = kind, .subject = "toy-1", .run_at = now(), .key = key}, now());
           })
        .value();
  }
  std::optional<Job> take(const std::string& worker) {
    return in_write<std::optional<Job>>(
               [&](Session& session) { return take_job(session, worker, now()); })
        .value();
  }
  Result<void> run(const std::function<Result<void>(Session&)>& change) {
    return database->write({.apply = change});
  }
  JobView view(const std::string& id) {
    return read_for<JobView>(*database, [&](Session& s) { return view_job(s, id, now()); }).value();
  }
  [[nodiscard]] Instant now() const { return system_clock.now(); }
};
INSTANTIATE_TEST_SUITE_P(Engines, Jobs, testkit::each_engine(), testkit::engine_name);

TEST_P(Jobs, ADueJobIsTakenOnceAndFinished) {
  const auto id = add("toy.send");
  const auto job = take("one");
  ASSERT_TRUE(job);
  EXPECT_EQ(job->id, id);
  EXPECT_EQ(job->kind, "toy.send");
  EXPECT_EQ(job->subject, "toy-1");
  EXPECT_EQ(job->attempt, 1);
  EXPECT_TRUE(view(*id).running);
  EXPECT_FALSE(take("two"));
  ASSERT_TRUE(run([&](Session& s) { return finish_job(s, *job, now()); }));
  EXPECT_EQ(view(*id).state, JobState::done);
  EXPECT_FALSE(view(*id).running);
  system_clock.forward(std::chrono::days{1});
  EXPECT_FALSE(take("two"));
}

TEST_P(Jobs, BeforeItsTimeAJobWaits) {
  ASSERT_TRUE(in_write<std::optional<std::string>>([&](Session& s) {
    return enqueue(s, *ids, {.kind = "toy.send", .run_at = now() + seconds{10}}, now());
  }));
  EXPECT_FALSE(take("one"));
  system_clock.forward(seconds{10});
  EXPECT_TRUE(take("one"));
}

TEST_P(Jobs, TheOldestComesFirst) {
  const auto first = add("toy.first");
  system_clock.forward(seconds{1});
  add("toy.second");
  EXPECT_EQ(take("one")->id, first);
}

TEST_P(Jobs, OfOneKeyThereIsOneEvenAfterItIsDone) {
  ASSERT_TRUE(add("toy.send", "toy-1:2026-11-23"));
  EXPECT_FALSE(add("toy.send", "toy-1:2026-11-23"));
  const auto job = take("one");
  ASSERT_TRUE(run([&](Session& s) { return finish_job(s, *job, now()); }));
  EXPECT_FALSE(add("toy.send", "toy-1:2026-11-23"));
  EXPECT_TRUE(add("toy.send"));
  EXPECT_TRUE(add("toy.send"));  // without a key there may be many
}

TEST_P(Jobs, AnExpiredLeaseGoesToAnotherAndTheFirstMayNotFinish) {
  const auto id = add("toy.send");
  const auto first = take("one");
  system_clock.forward(seconds{60});
  EXPECT_FALSE(take("two"));  // still within its 60 seconds
  system_clock.forward(seconds{1});
  const auto second = take("two");
  ASSERT_TRUE(second);
  EXPECT_EQ(second->attempt, 2);
  for (const auto& late : {run([&](Session& s) { return finish_job(s, *first, now()); }),
                           run([&](Session& s) { return renew_lease(s, *first, now()); }),
                           run([&](Session& s) { return fail_job(s, *first, "toy.x", now()); }),
                           run([&](Session& s) { return give_back_job(s, *first); }),
                           run([&](Session& s) { return cancel_job(s, *first, now()); })}) {
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().reason, Reason{"jobs.lease_lost"});
  }
  EXPECT_TRUE(view(*id).running);
  EXPECT_TRUE(run([&](Session& s) { return finish_job(s, *second, now()); }));
}

TEST_P(Jobs, TheSameWorkerTakingAgainIsAnotherAttempt) {
  add("toy.send");
  const auto first = take("one");
  system_clock.forward(seconds{61});
  const auto second = take("one");
  EXPECT_FALSE(run([&](Session& s) { return finish_job(s, *first, now()); }));
  EXPECT_TRUE(run([&](Session& s) { return finish_job(s, *second, now()); }));
}

TEST_P(Jobs, ARenewedLeaseIsKept) {
  add("toy.send");
  const auto job = take("one");
  system_clock.forward(seconds{50});
  ASSERT_TRUE(run([&](Session& s) { return renew_lease(s, *job, now()); }));
  system_clock.forward(seconds{50});
  EXPECT_FALSE(take("two"));
  EXPECT_TRUE(run([&](Session& s) { return finish_job(s, *job, now()); }));
}

TEST_P(Jobs, AFinishThatIsRolledBackLeavesTheJobWaiting) {
  const auto id = add("toy.send");
  const auto job = take("one");
  const auto refused = run([&](Session& s) -> Result<void> {
    if (auto finished = finish_job(s, *job, now()); !finished) return finished;
    return fail(ErrorKind::invalid, "toy.refused");
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(view(*id).state, JobState::waiting);
}

TEST_P(Jobs, AFailedJobWaitsLongerEachTimeAndIsShownAfterEight) {
  const auto id = add("toy.send");
  std::vector<std::int64_t> waits;
  for (int failure = 1; failure <= 8; ++failure) {
    const auto job = take("one");
    ASSERT_TRUE(job) << failure;
    ASSERT_TRUE(run([&](Session& s) { return fail_job(s, *job, "toy.no_line", now()); }));
    EXPECT_FALSE(take("one"));
    const auto wait = view(*id).run_at - now();
    waits.push_back(std::chrono::duration_cast<seconds>(wait).count());
    if (failure < 8) system_clock.forward(wait);
  }
  EXPECT_EQ(view(*id).state, JobState::failed);
  EXPECT_EQ(view(*id).error, "toy.no_line");
  waits.pop_back();
  EXPECT_EQ(waits, (std::vector<std::int64_t>{30, 120, 480, 1'920, 7'680, 30'720, 86'400}));
  system_clock.forward(std::chrono::days{9});
  EXPECT_FALSE(take("one"));
  const auto failed = read_for<std::vector<JobView>>(
      *database, [&](Session& s) { return list_jobs(s, JobState::failed, now(), 50); });
  ASSERT_EQ(failed->size(), 1U);
  ASSERT_TRUE(run([&](Session& s) { return try_again(s, *id, now()); }));
  EXPECT_TRUE(take("one"));
}

TEST_P(Jobs, AJobThatKillsItsWorkersEndsAsFailed) {
  const auto id = add("toy.send");
  for (int lost = 0; lost < 8; ++lost) {
    ASSERT_TRUE(take("one")) << lost;
    system_clock.forward(seconds{61});
  }
  EXPECT_FALSE(take("one"));
  EXPECT_EQ(view(*id).state, JobState::failed);
  EXPECT_EQ(view(*id).error, "jobs.worker_lost");
}

TEST_P(Jobs, GivenBackIsNoFailure) {
  const auto id = add("toy.send");
  for (int restart = 0; restart < 10; ++restart) {
    const auto job = take("one");
    ASSERT_TRUE(job);
    ASSERT_TRUE(run([&](Session& s) { return give_back_job(s, *job); }));
  }
  EXPECT_EQ(view(*id).failures, 0);
}

TEST_P(Jobs, StoppingEndsAWaitingOneAtOnceAndTellsARunningOne) {
  const auto waiting = add("toy.send");
  ASSERT_TRUE(run([&](Session& s) { return ask_to_stop(s, *waiting, now()); }));
  EXPECT_EQ(view(*waiting).state, JobState::cancelled);
  EXPECT_FALSE(take("one"));
  const auto running = add("toy.send");
  const auto job = take("one");
  const auto progress = [&](std::int64_t done) {
    return in_write<bool>([&](Session& s) { return report_progress(s, *job, done, 5'000); });
  };
  EXPECT_FALSE(progress(100).value());
  EXPECT_EQ(view(*running).done, 100);
  EXPECT_EQ(view(*running).total, 5'000);
  ASSERT_TRUE(run([&](Session& s) { return ask_to_stop(s, *running, now()); }));
  EXPECT_TRUE(progress(200).value());
  ASSERT_TRUE(run([&](Session& s) { return cancel_job(s, *job, now()); }));
  const auto again = run([&](Session& s) { return ask_to_stop(s, *running, now()); });
  EXPECT_EQ(again.error().reason, Reason{"jobs.ended"});
  const auto none = run([&](Session& s) { return ask_to_stop(s, "none", now()); });
  EXPECT_EQ(none.error().reason, Reason{"jobs.unknown"});
}

TEST_P(Jobs, TwoWorkersNeverHoldOne) {
  constexpr int kJobs = 24;
  for (int i = 0; i < kJobs; ++i) add("toy.send");
  std::mutex mutex;
  std::multiset<std::string> held;
  std::vector<std::thread> workers;
  for (int worker = 0; worker < 4; ++worker) {
    workers.emplace_back([&, worker] {
      for (int empty = 0; empty < 5;) {
        const auto job = in_write<std::optional<Job>>([&](Session& session) {
          return take_job(session, "worker-" + std::to_string(worker), now());
        });
        if (!job || !*job) {
          ++empty;
          continue;
        }
        const std::scoped_lock lock{mutex};
        held.insert((*job)->id);
      }
    });
  }
  for (auto& each : workers) each.join();
  EXPECT_EQ(held.size(), std::size_t{kJobs});
  EXPECT_EQ((std::set<std::string>{held.begin(), held.end()}.size()), std::size_t{kJobs});
}

}  // namespace
}  // namespace renkei::sql
