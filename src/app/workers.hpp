// Threads for work that would hold up the network, in two lanes: reads of PostgreSQL and changes in
// the usual one, argon2 and parsing in the slow one.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace renkei::app {

class Workers {
 public:
  enum class Rank : std::uint8_t {
    even,
    behind
  };  // behind: takes the cores that nobody else wants
  struct Shape {
    std::size_t threads = 1;
    // More than this waiting means that the server is overloaded: `post` says no and the caller
    // answers 503.
    std::size_t waiting_max = 1000;
    Rank rank = Rank::even;
  };

  explicit Workers(Shape shape);
  // Finishes what was accepted, then ends.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  [[nodiscard]] bool post(std::function<void()> work);

 private:
  void run();

  Shape shape_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

// What one request waits for must not hold up another of a quicker kind: a flood of wrong passwords
// has its own few threads, its own queue, and what is left of the cores.
struct Lanes {
  Workers usual{{.threads = 8}};
  Workers slow{{.threads = 3, .waiting_max = 200, .rank = Workers::Rank::behind}};
};

}  // namespace renkei::app
