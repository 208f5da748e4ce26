// A program of ours beside the tests, which may be killed at any moment.
#pragma once
#include <chrono>
#include <string>
#include <vector>

namespace renkei::testkit {

class SpawnedProgram {
 public:
  // `name` lies in the folder of the running test program. Throws if it cannot be started.
  SpawnedProgram(const std::string& name, const std::vector<std::string>& arguments);
  // Kills it if it still runs.
  ~SpawnedProgram();
  SpawnedProgram(const SpawnedProgram&) = delete;
  SpawnedProgram& operator=(const SpawnedProgram&) = delete;

  // Adds to `output` what it writes to standard output, for so long or until it ends.
  void read_for(std::chrono::milliseconds time);
  // SIGKILL, waits for its end and reads the rest.
  void kill();
  [[nodiscard]] const std::string& output() const { return output_; }

 private:
  bool read_some(int patience_milliseconds);

  int process_ = -1;
  int from_ = -1;
  std::string output_;
};

}  // namespace renkei::testkit
