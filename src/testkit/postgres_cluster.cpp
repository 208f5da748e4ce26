// A small shell supervises the server: when its standard input ends, because the test program
// closed it or died, it stops the server and removes the folder.
#include "testkit/postgres_cluster.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <vector>

#include "platform/sql/postgres_connection.hpp"

namespace renkei::testkit {
namespace {

constexpr const char* kSupervise = R"(
  bin=$1; dir=$2
  "$bin/initdb" -D "$dir/data" -U renkei -A trust -E UTF8 --locale=C.UTF-8 -N --wal-segsize=2 \
    >"$dir/log" 2>&1 &&
  printf '%s\n' "unix_socket_directories = '$dir'" "listen_addresses = ''" "fsync = $3" \
    "shared_buffers = 32MB" "max_connections = 60" "jit = off" "max_wal_size = 32MB" \
    "min_wal_size = 4MB" >>"$dir/data/postgresql.conf" &&
  "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w start >>"$dir/log" 2>&1 &&
  echo ready
  cat >/dev/null
  "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >>"$dir/log" 2>&1
  rm -rf "$dir"
)";

constexpr const char* kCrash = R"(
  server=$(head -1 "$2/data/postmaster.pid" 2>/dev/null)
  [ -n "$server" ] && kill -9 $server $(cat "/proc/$server/task/$server/children") 2>>"$2/log"
  # The dead ones' shared memory must be gone first.
  for attempt in 1 2 3 4 5 6 7 8 9 10; do
    "$1/pg_ctl" -D "$2/data" -l "$2/log" -w start >>"$2/log" 2>&1 && echo ready && break
    sleep 0.2
  done
  exec cat >/dev/null
)";

std::string binaries() {
  const char* elsewhere = ::getenv("RENKEI_POSTGRES_BIN");
  std::string folder = elsewhere == nullptr ? "/usr/lib/postgresql/15/bin" : elsewhere;
  if (!std::filesystem::exists(folder + "/initdb")) {
    throw std::runtime_error{"PostgreSQL is not installed: run scripts/setup"};
  }
  return folder;
}

struct Child {
  int process;
  int to;    // its standard input
  int from;  // its standard output
};

// Runs a shell text as user postgres (the server refuses to run as root).
Child spawn_shell(const char* text, const std::string& folder, const std::string& argument = {}) {
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  // CLOEXEC: a child of the tests must not hold our end of the lifeline.
  if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error{"no pipe"};
  }
  std::vector<std::string> words;
  if (::geteuid() == 0) {
    words = {"setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"};
  }
  for (const std::string& word : {std::string{"sh"}, std::string{"-c"}, std::string{text},
                                  std::string{"sh"}, binaries(), folder, argument}) {
    words.push_back(word);
  }
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  // A group of its own, so that Ctrl-C reaches the tests and not the supervisor.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  int process = -1;
  const int failed =
      ::posix_spawnp(&process, pointers[0], &actions, &attributes, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  ::close(in[0]);
  ::close(out[1]);
  if (failed != 0) throw std::runtime_error{"no shell"};
  return {process, in[1], out[0]};
}

void wait_until_ready(const Child& child) {
  std::array<char, 5> word{};
  const auto length = ::read(child.from, word.data(), word.size());
  ::close(child.from);
  if (length != 5) throw std::runtime_error{"PostgreSQL did not start"};
}

}  // namespace

PostgresCluster::PostgresCluster(const Options& options) {
  std::string name = (options.where / "renkei-pg-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
  folder_ = name;
  give(folder_);
  start(options.durability);
}

void PostgresCluster::give(const std::filesystem::path& folder) {
  if (::geteuid() != 0) return;
  const auto* postgres = ::getpwnam("postgres");
  if (postgres == nullptr || ::chown(folder.c_str(), postgres->pw_uid, postgres->pw_gid) != 0) {
    throw std::runtime_error{"no user postgres: run scripts/setup"};
  }
}

void PostgresCluster::start(Durability durability) {
  const auto child =
      spawn_shell(kSupervise, folder_.string(), durability == Durability::none ? "off" : "on");
  supervisor_ = child.process;
  lifeline_ = child.to;
  wait_until_ready(child);
}

PostgresCluster::~PostgresCluster() {
  ::close(lifeline_);
  int status = 0;
  ::waitpid(supervisor_, &status, 0);
}

std::string PostgresCluster::conninfo(const std::string& database) const {
  return "host=" + folder_.string() + " user=renkei dbname=" + database;
}

void PostgresCluster::execute(const std::string& statement) const {
  auto connection = sql::PostgresConnection::open(conninfo("postgres"));
  if (!connection || !(*connection)->session().command(statement.c_str())) {
    throw std::runtime_error{"the test server refused a statement"};
  }
}

void PostgresCluster::crash_and_restart() const {
  const auto child = spawn_shell(kCrash, folder_.string());
  wait_until_ready(child);
  ::close(child.to);
  int status = 0;
  ::waitpid(child.process, &status, 0);
}

PostgresCluster& postgres_cluster() {
  static PostgresCluster cluster;
  return cluster;
}

}  // namespace renkei::testkit
