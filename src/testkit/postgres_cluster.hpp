// A PostgreSQL server of the tests' own: in a temporary folder, on a socket there, without TCP. It
// ends with the test program, however that ends.
#pragma once
#include <filesystem>
#include <string>

namespace renkei::testkit {

class PostgresCluster {
 public:
  // Throws if PostgreSQL is not installed or does not start: a test that needs it then fails.
  PostgresCluster();
  ~PostgresCluster();
  PostgresCluster(const PostgresCluster&) = delete;
  PostgresCluster& operator=(const PostgresCluster&) = delete;

  [[nodiscard]] std::string conninfo(const std::string& database) const;
  // One statement outside a transaction, in the maintenance database. Throws if it fails.
  void execute(const std::string& statement) const;
  // The server dies as in a power cut, without a checkpoint, and starts again.
  void crash_and_restart() const;

 private:
  void start();

  std::filesystem::path folder_;
  int lifeline_ = -1;    // closing it ends the server
  int supervisor_ = -1;  // process id
};

// The one of this test program, started when first asked for.
[[nodiscard]] PostgresCluster& postgres_cluster();

}  // namespace renkei::testkit
