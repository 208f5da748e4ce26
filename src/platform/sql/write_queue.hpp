// Where changes wait for a writer thread: bounded, so that a flood is refused and not remembered.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

#include "platform/sql/database.hpp"
#include "platform/sql/writer_figures.hpp"

namespace renkei::sql {

struct WaitingWrite {
  Write write;
  std::function<void(Result<void>)> done;
};

class WriteQueue {
 public:
  static constexpr std::size_t kMost = 1000;

  // Answers `done` at once with "sql.queue_full" or, after close(), "sql.stopping".
  void push(WaitingWrite waiting);
  // Waits for something to do; at most `most` writes, none if `patience` is over.
  [[nodiscard]] std::vector<WaitingWrite> take(std::size_t most,
                                               std::chrono::milliseconds patience);
  // From now on nothing more comes in; what waits is still taken.
  void close();
  // A group that was taken has been committed, or refused.
  void count(std::size_t group_size);
  [[nodiscard]] WriterFigures figures() const;
  // Closed and nothing waits.
  [[nodiscard]] bool is_finished() const;

 private:
  mutable std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<WaitingWrite> waiting_;
  bool closed_ = false;
  WriterFigures figures_;  // without `waiting`
};

}  // namespace renkei::sql
