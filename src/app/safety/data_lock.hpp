// Held while a server runs, and by the commands that must not run beside one.
#pragma once
#include <filesystem>

#include "kernel/result.hpp"

namespace renkei::app {

class DataLock {
 public:
  // "app.data_locked" if another process holds it.
  [[nodiscard]] static Result<DataLock> take(const std::filesystem::path& data);
  DataLock(DataLock&& other) noexcept;
  DataLock& operator=(DataLock&& other) noexcept;
  ~DataLock();

 private:
  explicit DataLock(int file) : file_(file) {}
  int file_ = -1;
};

}  // namespace renkei::app
