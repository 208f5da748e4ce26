// What one write leaves behind in both halves of the durable-write benchmark: a record of 400
// bytes, an event and an audit row, as every request of ours does.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "platform/crypto/key.hpp"

namespace renkei::bench {

inline constexpr std::size_t kBodyBytes = 400;

struct Place {
  std::filesystem::path file;
  crypto::Key key;
};

struct Writes {
  std::vector<double> milliseconds;  // of each, from asking to the acknowledgement
  double wall_seconds = 0;
  double cpu_seconds = 0;
};

[[nodiscard]] double cpu_seconds();

// Ours: so many callers at once, each waiting for its commit before it writes again.
[[nodiscard]] Writes write_with_renkei(const Place& place, unsigned callers,
                                       std::chrono::milliseconds time);
// The peer: SQLite's own interface, one connection, one transaction and one fsync a write. The file
// has been made by write_with_renkei: same schema, same cipher, same settings.
[[nodiscard]] Writes write_one_by_one(const Place& place, std::chrono::milliseconds time);

}  // namespace renkei::bench
