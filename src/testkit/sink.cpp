// See sink.hpp.
#include "testkit/sink.hpp"

#include <stdexcept>

namespace renkei::testkit {

// Node is the one on PATH: the machine's own or the one scripts/node_path put there.
Sink::Sink(const std::string& script, const std::string& how)
    : program_("/usr/bin/env", {"node", "tests/delivery/" + script, folder_.path().string(), how}) {
  constexpr std::string_view kBefore = "{\"port\":";
  const std::string line = next();
  if (!line.starts_with(kBefore)) throw std::runtime_error{script + " did not start: " + line};
  port_ = static_cast<std::uint16_t>(std::stoi(line.substr(kBefore.size())));
}

std::string Sink::next() {
  constexpr int kLooksMax = 500;
  for (int look = 0; look < kLooksMax; ++look) {
    const std::string& output = program_.output();
    if (const auto end = output.find('\n', heard_); end != std::string::npos) {
      std::string line = output.substr(heard_, end - heard_);
      heard_ = end + 1;
      return line;
    }
    program_.read_for(std::chrono::milliseconds{20});
  }
  return {};
}

}  // namespace renkei::testkit
