#include "app/workers.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <utility>

namespace renkei::app {
namespace {

constexpr int kBehind = 19;  // next to nothing of a core that others want, all of it otherwise

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
  // On Linux a priority belongs to one thread. Where it is refused the work is done all the same.
  if (shape_.rank == Rank::behind) setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kBehind);
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
