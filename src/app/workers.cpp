#include "app/workers.hpp"

#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <utility>

namespace renkei::app {
namespace {

constexpr int kBehind = 19;  // next to nothing of a core that others want, all of it otherwise
constexpr std::uint64_t kLongStretch = 100'000'000;  // nanoseconds; the longest the kernel takes

// The kernel's `sched_attr` in its first form; its header and glibc's cannot be included together.
struct Scheduling {
  std::uint32_t size = sizeof(Scheduling);
  std::uint32_t policy = SCHED_BATCH;
  std::uint64_t flags = 0;
  std::int32_t nice = kBehind;
  std::uint32_t priority = 0;
  std::uint64_t runtime = kLongStretch;
  std::uint64_t deadline = 0, period = 0;
};
static_assert(sizeof(Scheduling) == 48);

// The calling thread goes behind all others. From Linux 6.12 on a thread with the usual, shorter
// stretch need not even wait for the end of ours; before, the priority alone counts. Where both are
// refused the work is done all the same.
void stand_back() {
  const Scheduling wish;
  if (syscall(SYS_sched_setattr, 0, &wish, 0U) == 0) return;
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kBehind);
}

}  // namespace

Workers::Workers(Shape shape) : shape_(shape) {
  threads_.reserve(shape_.threads);
  for (std::size_t i = 0; i < shape_.threads; ++i) threads_.emplace_back([this] { run(); });
}

Workers::~Workers() {
  {
    const std::scoped_lock lock{mutex_};
    ending_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool Workers::post(std::function<void()> work) {
  {
    const std::scoped_lock lock{mutex_};
    if (ending_ || waiting_.size() >= shape_.waiting_max) return false;
    waiting_.push_back(std::move(work));
  }
  wake_.notify_one();
  return true;
}

void Workers::run() {
  if (shape_.rank == Rank::behind) stand_back();
  for (;;) {
    std::function<void()> work;
    {
      std::unique_lock lock{mutex_};
      wake_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      work = std::move(waiting_.front());
      waiting_.pop_front();
    }
    work();
  }
}

}  // namespace renkei::app
