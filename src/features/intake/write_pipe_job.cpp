// A counter under a lock.
#include "features/intake/write_pipe_job.hpp"

#include <utility>

namespace renkei::intake {

WritePipe::WritePipe(sql::Database& database)
    : database_(database), most_(database.engine() == sql::Engine::sqlite ? 8 : 1) {}

WritePipe::~WritePipe() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return under_way_ == 0; });
}

Result<void> WritePipe::outcome() const {
  if (!failure_) return {};
  return tl::unexpected<Error>{*failure_};
}

Result<void> WritePipe::push(sql::Write write) {
  {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return under_way_ < most_; });
    if (failure_) return outcome();
    ++under_way_;
  }
  database_.write_async(std::move(write), [this](const Result<void>& done) {
    const std::lock_guard lock{mutex_};
    if (!done && !failure_) failure_ = done.error();
    --under_way_;
    changed_.notify_all();
  });
  return {};
}

Result<void> WritePipe::finish() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return under_way_ == 0; });
  return outcome();
}

}  // namespace renkei::intake
