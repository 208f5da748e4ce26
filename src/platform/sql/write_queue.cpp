// The waiting line before the writer.
#include "platform/sql/write_queue.hpp"

namespace renkei::sql {

WriterFigures writer_figures(const Database& database) {
  const auto* writer = dynamic_cast<const WatchedWriter*>(&database);
  return writer == nullptr ? WriterFigures{} : writer->writer_figures();
}

void WriteQueue::push(WaitingWrite waiting) {
  Result<void> refusal;
  {
    const std::scoped_lock lock{mutex_};
    if (closed_) {
      refusal = fail(ErrorKind::unavailable, "sql.stopping");
    } else if (waiting_.size() >= kMost) {
      refusal = fail(ErrorKind::unavailable, "sql.queue_full");
    } else {
      waiting_.push_back(std::move(waiting));
    }
  }
  if (!refusal) {
    waiting.done(refusal);  // NOLINT(bugprone-use-after-move): moved only if not refused
  } else {
    arrived_.notify_one();
  }
}

std::vector<WaitingWrite> WriteQueue::take(std::size_t most, std::chrono::milliseconds patience) {
  std::unique_lock lock{mutex_};
  arrived_.wait_for(lock, patience, [&] { return closed_ || !waiting_.empty(); });
  std::vector<WaitingWrite> taken;
  while (!waiting_.empty() && taken.size() < most) {
    taken.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return taken;
}

void WriteQueue::close() {
  {
    const std::scoped_lock lock{mutex_};
    closed_ = true;
  }
  arrived_.notify_all();
}

void WriteQueue::count(std::size_t group_size) {
  const std::scoped_lock lock{mutex_};
  ++figures_.groups;
  figures_.writes += group_size;
  figures_.group_size = group_size;
}

WriterFigures WriteQueue::figures() const {
  const std::scoped_lock lock{mutex_};
  WriterFigures figures = figures_;
  figures.waiting = waiting_.size();
  return figures;
}

bool WriteQueue::is_finished() const {
  const std::scoped_lock lock{mutex_};
  return closed_ && waiting_.empty();
}

}  // namespace renkei::sql
