// Does the jobs: takes what is due, renews its lease while it runs, and writes what came of it.
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/sql/database.hpp"
#include "platform/sql/jobs.hpp"

namespace renkei::sql {

// What a job's function is given. A long job is many short applies and looks at `must_stop` between
// them; when that is true it returns at once, whatever it returns.
class JobCall {
 public:
  JobCall(Database& database, const SystemClock& clock, Job job)
      : database_(database), clock_(clock), job_(std::move(job)) {}

  [[nodiscard]] Database& database() { return database_; }
  [[nodiscard]] const Job& job() const { return job_; }
  // The administrator asked for it, the server shuts down, or another worker holds the job now.
  [[nodiscard]] bool must_stop() const { return stop_ != Stop::no; }

  // Ends the job inside its own change, so that both happen or neither: the last statement of the
  // apply. Without it the runner ends the job after the function returned.
  [[nodiscard]] Result<void> finish(Session& session);
  // "120 of 5,000" for the screen; a write of its own.
  [[nodiscard]] Result<void> progress(std::int64_t done, std::int64_t total);

 private:
  friend class JobRunner;
  enum class Stop : std::uint8_t { no, cancelled, shutting_down, lost };
  Database& database_;
  const SystemClock& clock_;
  Job job_;
  std::atomic<Stop> stop_{Stop::no};
};

// One for each hub and process. Kinds are registered before start().
class JobRunner {
 public:
  // A failure is tried again later; its reason is shown to the administrator. An exception is a
  // failure too.
  using Work = std::function<Result<void>(JobCall&)>;

  struct Pace {
    std::chrono::milliseconds idle{1'000};    // between looks when nobody wakes it
    std::chrono::milliseconds renew{20'000};  // a third of a lease
  };

  // `name` is this process's own, e.g. a fresh id: leases are held in it.
  JobRunner(Database& database, const SystemClock& clock, std::string name)
      : JobRunner(database, clock, std::move(name), Pace{}) {}
  JobRunner(Database& database, const SystemClock& clock, std::string name, Pace pace);
  ~JobRunner();
  JobRunner(const JobRunner&) = delete;
  JobRunner& operator=(const JobRunner&) = delete;

  void on(std::string kind, Work work);
  void start(int threads);
  // Asks running jobs to stop and waits for them; what they left is taken up again later.
  void stop();
  // A job was enqueued: look now.
  void wake();

  // Does one due job on the caller's thread; false if none is due. For commands and tests.
  [[nodiscard]] Result<bool> run_one();

 private:
  void work_on(int number);
  void keep_leases();
  [[nodiscard]] Result<bool> run_one_as(const std::string& worker);
  void settle(JobCall& call, const Result<void>& outcome);

  Database& database_;
  const SystemClock& clock_;
  std::string name_;
  Pace pace_;
  std::map<std::string, Work, std::less<>> kinds_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  std::vector<JobCall*> running_;
  std::uint64_t wakes_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace renkei::sql
