// A few threads for work that would hold up the network: argon2, parsing, PostgreSQL reads.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace renkei::app {

class Workers {
 public:
  // More than this waiting means the server is overloaded: `post` says no and the caller answers
  // 503.
  static constexpr std::size_t kWaitingMax = 1000;

  explicit Workers(std::size_t threads);
  // Finishes what was accepted, then ends.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  [[nodiscard]] bool post(std::function<void()> work);

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace renkei::app
