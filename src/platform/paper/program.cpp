// See program.hpp.
#include "platform/paper/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace renkei::paper {
namespace {

constexpr int kLook = 100;  // milliseconds between two looks whether to stop
constexpr int kMissing = 127;
constexpr int kMovedUp = 64;  // copies made on the way lie above all numbers a program is given

using SteadyClock = std::chrono::steady_clock;

class Pipe {
 public:
  Pipe() { is_open_ = pipe2(ends_.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    for (int& end : ends_) shut(end);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  [[nodiscard]] bool is_open() const { return is_open_; }
  [[nodiscard]] int reading() const { return ends_[0]; }
  [[nodiscard]] int writing() const { return ends_[1]; }
  void shut_writing() { shut(ends_[1]); }

 private:
  static void shut(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }
  std::array<int, 2> ends_{-1, -1};
  bool is_open_ = false;
};

// Owns what posix_spawn must be told.
class Spawn {
 public:
  Spawn() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
  }
  ~Spawn() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Spawn(const Spawn&) = delete;
  Spawn& operator=(const Spawn&) = delete;

  // By way of a high number, so that none is overwritten before it is copied.
  void give(const std::vector<std::pair<int, int>>& descriptors) {
    int next = kMovedUp;
    for (const auto& [ours, theirs] : descriptors) {
      posix_spawn_file_actions_adddup2(&actions_, ours, next++);
    }
    next = kMovedUp;
    for (const auto& [ours, theirs] : descriptors) {
      posix_spawn_file_actions_adddup2(&actions_, next, theirs);
      posix_spawn_file_actions_addclose(&actions_, next++);
    }
  }
  // Our threads hold signals back and ignore SIGPIPE; the program shall not.
  void reset_signals() {
    sigset_t none{};
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    sigset_t all{};
    sigfillset(&all);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  [[nodiscard]] pid_t start(const std::vector<std::string>& words) const {
    auto spoken = words;  // posix_spawn wants them writable
    std::vector<char*> arguments;
    arguments.reserve(spoken.size() + 1);
    for (auto& word : spoken) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::string path = "PATH=/usr/bin:/bin";
    std::string home = "HOME=/nonexistent";
    std::string language = "LC_ALL=C.UTF-8";
    std::array<char*, 4> environment{path.data(), home.data(), language.data(), nullptr};
    pid_t child = -1;
    const int failed = posix_spawn(&child, arguments[0], &actions_, &attributes_, arguments.data(),
                                   environment.data());
    return failed == 0 ? child : -1;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

// Hands on whole lines of what was said.
class Lines {
 public:
  explicit Lines(const std::function<void(std::string_view)>& said) : said_(said) {}
  void add(std::string_view text) {
    for (const char each : text) {
      if (each == '\n') {
        said_(line_);
        line_.clear();
      } else if (line_.size() < kLineMax) {
        line_ += each;
      }
    }
  }

 private:
  static constexpr std::size_t kLineMax = 1000;
  const std::function<void(std::string_view)>& said_;
  std::string line_;
};

// Reads what the program says until it has ended, or kills it.
Result<void> listen(const ProgramCall& call, int errors, pid_t child) {
  const auto until = SteadyClock::now() + call.time_max;
  Lines lines{call.said};
  const auto ended_by_us = [&](Reason why, Args args = {}) {
    kill(child, SIGKILL);
    return fail(ErrorKind::unavailable, why, std::move(args));
  };
  for (;;) {
    if (call.must_stop()) return ended_by_us("paper.stopped");
    if (SteadyClock::now() >= until) {
      return ended_by_us("paper.took_too_long", {{"seconds", std::int64_t{call.time_max.count()}}});
    }
    pollfd wait{.fd = errors, .events = POLLIN, .revents = 0};
    if (poll(&wait, 1, kLook) <= 0) continue;
    std::array<char, 4096> piece{};
    const auto got = read(errors, piece.data(), piece.size());
    if (got <= 0) return {};
    lines.add({piece.data(), static_cast<std::size_t>(got)});
  }
}

}  // namespace

Result<int> run_program(const ProgramCall& call) {
  Pipe errors;
  if (!errors.is_open()) return fail(ErrorKind::unavailable, "paper.failed");
  if (access(call.words.front().c_str(), X_OK) != 0) {
    return fail(ErrorKind::unavailable, "paper.press_missing");
  }
  Spawn spawn;
  auto descriptors = call.descriptors;
  descriptors.emplace_back(errors.writing(), STDERR_FILENO);
  spawn.give(descriptors);
  spawn.reset_signals();
  const pid_t child = spawn.start(call.words);
  if (child < 0) return fail(ErrorKind::unavailable, "paper.press_missing");
  errors.shut_writing();
  const auto heard = listen(call, errors.reading(), child);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!heard) return pass_on(heard);
  if (!WIFEXITED(status)) return fail(ErrorKind::unavailable, "paper.failed");
  if (WEXITSTATUS(status) == kMissing) return fail(ErrorKind::unavailable, "paper.press_missing");
  return WEXITSTATUS(status);
}

}  // namespace renkei::paper
