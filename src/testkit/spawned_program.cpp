// Starts, reads and kills a child by its process id.
#include "testkit/spawned_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <stdexcept>

namespace renkei::testkit {

SpawnedProgram::SpawnedProgram(const std::string& name, const std::vector<std::string>& arguments) {
  std::array<int, 2> out{};
  if (::pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
  const auto folder = std::filesystem::canonical("/proc/self/exe").parent_path();
  std::vector<std::string> words{(folder / name).string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const int failed =
      ::posix_spawn(&process_, pointers[0], &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(out[1]);
  from_ = out[0];
  if (failed != 0) throw std::runtime_error{"cannot start " + words[0]};
}

SpawnedProgram::~SpawnedProgram() {
  kill();
  ::close(from_);
}

void SpawnedProgram::read_for(std::chrono::milliseconds time) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (std::chrono::steady_clock::now() < until) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (!read_some(static_cast<int>(left.count()) + 1)) return;
  }
}

void SpawnedProgram::kill() {
  if (process_ < 0) return;
  ::kill(process_, SIGKILL);
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = -1;
  while (read_some(1000)) {
  }
}

// False at the end of its output.
bool SpawnedProgram::read_some(int patience_milliseconds) {
  pollfd waiting{.fd = from_, .events = POLLIN, .revents = 0};
  if (::poll(&waiting, 1, patience_milliseconds) <= 0) return true;
  std::array<char, 65536> piece{};
  const auto length = ::read(from_, piece.data(), piece.size());
  if (length <= 0) return false;
  output_.append(piece.data(), static_cast<std::size_t>(length));
  return true;
}

}  // namespace renkei::testkit
