// A PostgreSQL server of the tests' own: in a temporary folder, on a socket there, without TCP. It
// ends with the test program, however that ends.
#pragma once
#include <filesystem>
#include <string>

namespace renkei::testkit {

class PostgresCluster {
 public:
  // Whether what was committed must outlive the machine: fsync is off where only speed counts.
  enum class Durability { none, power_cut };
  struct Options {
    std::filesystem::path where = "/tmp";  // short: a socket's path has 107 characters
    Durability durability = Durability::none;
  };

  PostgresCluster() : PostgresCluster(Options{}) {}
  // Throws if PostgreSQL is not installed or does not start: a test that needs it then fails.
  explicit PostgresCluster(const Options& options);
  ~PostgresCluster();
  PostgresCluster(const PostgresCluster&) = delete;
  PostgresCluster& operator=(const PostgresCluster&) = delete;

  [[nodiscard]] std::string conninfo(const std::string& database) const;
  // One statement outside a transaction, in the maintenance database. Throws if it fails.
  void execute(const std::string& statement) const;
  // All its processes are killed at once, as in a power cut; it may be dead already. Then it starts
  // again and recovers.
  void crash_and_restart() const;
  // Makes a folder the server's, who runs as another user if we are root.
  static void give(const std::filesystem::path& folder);

 private:
  void start(Durability durability);

  std::filesystem::path folder_;
  int lifeline_ = -1;    // closing it ends the server
  int supervisor_ = -1;  // process id
};

// The one of this test program, started when first asked for.
[[nodiscard]] PostgresCluster& postgres_cluster();

}  // namespace renkei::testkit
