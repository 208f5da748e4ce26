// A server of somebody else's that takes what we send, from tests/delivery: it says one JSON line
// when it listens and one for each thing that reached it.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "testkit/spawned_program.hpp"
#include "testkit/temporary_folder.hpp"

namespace renkei::testkit {

class Sink {
 public:
  // `script` lies in tests/delivery; `how` is JSON for it. Throws if it does not start.
  explicit Sink(const std::string& script, const std::string& how = "{}");

  [[nodiscard]] std::uint16_t port() const { return port_; }
  // What it proves itself with.
  [[nodiscard]] std::filesystem::path certificate() const {
    return folder_.path() / "certificate.pem";
  }
  // The next line it says, as JSON; "" after ten seconds of silence.
  [[nodiscard]] std::string next();

 private:
  TemporaryFolder folder_;
  SpawnedProgram program_;
  std::size_t heard_ = 0;
  std::uint16_t port_ = 0;
};

}  // namespace renkei::testkit
