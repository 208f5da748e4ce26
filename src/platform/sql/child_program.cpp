// posix_spawn with one end of a socket pair, so that neither side's death kills the other by a
// signal and whoever loses the other one notices.
#include "platform/sql/child_program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace renkei::sql {
namespace {

// Standard error stays ours: the tools' own words are for the one who runs the command.
class Running {
 public:
  // `theirs` is the child's descriptor that the socket becomes.
  Running(const ChildProgram& child, int theirs) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return;
    socket_ = ends[0];
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    const int other = theirs == STDIN_FILENO ? STDOUT_FILENO : STDIN_FILENO;
    posix_spawn_file_actions_addopen(&actions, other, "/dev/null", O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], theirs);
    std::vector<std::string> variables;
    for (char** each = environ; *each != nullptr; ++each) variables.emplace_back(*each);
    for (const auto& [name, value] : child.environment) {
      std::string variable = name + "=";
      std::erase_if(variables, [&](const auto& old) { return old.starts_with(variable); });
      variables.push_back(variable.append(value));
    }
    std::string program = child.program.string();
    std::vector<std::string> words = child.arguments;
    std::vector<char*> arguments{program.data()};
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::vector<char*> environment;
    environment.reserve(variables.size() + 1);
    for (std::string& variable : variables) environment.push_back(variable.data());
    environment.push_back(nullptr);
    const int failed = ::posix_spawn(&process_, program.c_str(), &actions, nullptr,
                                     arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (failed != 0) process_ = -1;
  }
  ~Running() {
    close();
    if (process_ > 0) {
      ::kill(process_, SIGKILL);
      (void)wait();
    }
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  [[nodiscard]] bool is_started() const { return process_ > 0; }
  [[nodiscard]] int socket() const { return socket_; }
  void close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
  }
  int wait() {
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  [[nodiscard]] bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent < 0 && errno == EINTR) continue;
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

 private:
  int socket_ = -1;
  pid_t process_ = -1;
};

}  // namespace

Result<int> run_reading(const ChildProgram& child,
                        const std::function<bool(std::string_view)>& take) {
  Running running{child, STDOUT_FILENO};
  if (!running.is_started()) return fail(ErrorKind::unavailable, "sql.program_missing");
  std::vector<char> room(std::size_t{256} << 10U);
  for (;;) {
    const auto got = ::read(running.socket(), room.data(), room.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    if (!take({room.data(), static_cast<std::size_t>(got)})) return -1;
  }
  running.close();
  return running.wait();
}

Result<int> run_feeding(const ChildProgram& child,
                        const std::function<std::optional<std::string>()>& give) {
  Running running{child, STDIN_FILENO};
  if (!running.is_started()) return fail(ErrorKind::unavailable, "sql.program_missing");
  for (;;) {
    const auto piece = give();
    if (!piece) return -1;  // killed: it must not take what it has for the whole
    if (piece->empty()) break;
    if (!running.send(*piece)) break;  // it ended first; its exit code says why
  }
  running.close();
  return running.wait();
}

}  // namespace renkei::sql
