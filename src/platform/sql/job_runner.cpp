// Worker threads, and one that keeps their leases.
#include "platform/sql/job_runner.hpp"

#include <algorithm>

#include "platform/sql/guarded.hpp"

namespace renkei::sql {
Result<void> JobCall::finish(Session& session) { return finish_job(session, job_, clock_.now()); }

Result<void> JobCall::progress(std::int64_t done, std::int64_t total) {
  const auto stop = write_for<bool>(
      database_, [&](Session& session) { return report_progress(session, job_, done, total); });
  if (!stop) return pass_on(stop);
  Stop none = Stop::no;
  if (*stop) stop_.compare_exchange_strong(none, Stop::cancelled);
  return {};
}

JobRunner::JobRunner(Database& database, const SystemClock& clock, std::string name, Pace pace)
    : database_(database), clock_(clock), name_(std::move(name)), pace_(pace) {}

JobRunner::~JobRunner() { stop(); }

void JobRunner::on(std::string kind, Work work) {
  kinds_.insert_or_assign(std::move(kind), std::move(work));
}

void JobRunner::start(int threads) {
  for (int number = 0; number < threads; ++number) {
    threads_.emplace_back([this, number] { work_on(number); });
  }
  threads_.emplace_back([this] { keep_leases(); });
}

void JobRunner::stop() {
  {
    const std::scoped_lock lock{mutex_};
    stopping_ = true;
    for (JobCall* call : running_) {
      JobCall::Stop none = JobCall::Stop::no;
      call->stop_.compare_exchange_strong(none, JobCall::Stop::shutting_down);
    }
  }
  changed_.notify_all();
  for (std::thread& each : threads_) each.join();
  threads_.clear();
}

void JobRunner::wake() {
  {
    const std::scoped_lock lock{mutex_};
    ++wakes_;
  }
  changed_.notify_all();
}

Result<bool> JobRunner::run_one() { return run_one_as(name_ + "/0"); }

void JobRunner::work_on(int number) {
  const std::string worker = name_ + "/" + std::to_string(number + 1);
  std::unique_lock lock{mutex_};
  while (!stopping_) {
    const std::uint64_t seen = wakes_;
    lock.unlock();
    const auto did = run_one_as(worker);
    lock.lock();
    if (did && *did) continue;
    changed_.wait_for(lock, pace_.idle, [&] { return stopping_ || wakes_ != seen; });
  }
}

void JobRunner::keep_leases() {
  std::unique_lock lock{mutex_};
  while (!changed_.wait_for(lock, pace_.renew, [this] { return stopping_; })) {
    std::vector<Job> held;
    for (const JobCall* call : running_) held.push_back(call->job());
    lock.unlock();
    std::vector<std::string> lost;
    for (const Job& job : held) {
      const auto renewed = database_.write(
          {.apply = [&](Session& session) { return renew_lease(session, job, clock_.now()); }});
      if (!renewed && renewed.error().kind == ErrorKind::conflict) lost.push_back(job.id);
    }
    lock.lock();
    for (JobCall* call : running_) {
      if (std::ranges::count(lost, call->job().id) == 0) continue;
      JobCall::Stop none = JobCall::Stop::no;
      call->stop_.compare_exchange_strong(none, JobCall::Stop::lost);
    }
  }
}

Result<bool> JobRunner::run_one_as(const std::string& worker) {
  // Looking costs no write, so that an idle hub stays idle.
  const auto due = read_for<bool>(
      database_, [&](Session& session) { return is_job_due(session, clock_.now()); });
  if (!due) return pass_on(due);
  if (!*due) return false;
  auto taken = write_for<std::optional<Job>>(
      database_, [&](Session& session) { return take_job(session, worker, clock_.now()); });
  if (!taken) return pass_on(taken);
  if (!*taken) return false;
  JobCall call{database_, clock_, std::move(**taken)};
  {
    const std::scoped_lock lock{mutex_};
    running_.push_back(&call);
    if (stopping_) call.stop_ = JobCall::Stop::shutting_down;
  }
  const auto known = kinds_.find(call.job().kind);
  Result<void> outcome = fail(ErrorKind::fault, "jobs.kind_unknown");
  if (known != kinds_.end()) outcome = guarded([&] { return known->second(call); });
  {
    const std::scoped_lock lock{mutex_};
    std::erase(running_, &call);
  }
  settle(call, outcome);
  return true;
}

void JobRunner::settle(JobCall& call, const Result<void>& outcome) {
  const Job& job = call.job();
  const JobCall::Stop stop = call.stop_;
  if (stop == JobCall::Stop::lost) return;
  // Whatever cannot be written now is left to the lease: it runs out and the job comes again.
  std::ignore = database_.write({.apply = [&](Session& session) -> Result<void> {
    const Instant now = clock_.now();
    if (outcome && stop == JobCall::Stop::no) return finish_job(session, job, now);
    if (stop == JobCall::Stop::cancelled) return cancel_job(session, job, now);
    if (stop == JobCall::Stop::shutting_down) return give_back_job(session, job);
    return fail_job(session, job, outcome.error().reason.key(), now);
  }});
}

}  // namespace renkei::sql
