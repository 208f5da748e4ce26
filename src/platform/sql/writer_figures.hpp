// How the writing goes, for the one who watches the process.
#pragma once
#include <cstddef>
#include <cstdint>

namespace renkei::sql {

class Database;

struct WriterFigures {
  std::size_t waiting = 0;     // changes in the queue now
  std::uint64_t groups = 0;    // commits so far
  std::uint64_t writes = 0;    // changes committed or refused in them
  std::size_t group_size = 0;  // of the latest
};

// A database that can tell.
class WatchedWriter {
 public:
  virtual ~WatchedWriter() = default;
  [[nodiscard]] virtual WriterFigures writer_figures() const = 0;
};

// Zeros of a database that cannot.
[[nodiscard]] WriterFigures writer_figures(const Database& database);

}  // namespace renkei::sql
