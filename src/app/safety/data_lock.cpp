// A lock on DATA/lock that the system takes back when the process ends, however that ends.
#include "app/safety/data_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <utility>

namespace renkei::app {

Result<DataLock> DataLock::take(const std::filesystem::path& data) {
  const std::string path = data / "lock";
  const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0) return fail(ErrorKind::unavailable, "app.data_unwritable");
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    ::close(file);
    return fail(ErrorKind::conflict, "app.data_locked");
  }
  return DataLock{file};
}

DataLock::DataLock(DataLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

DataLock& DataLock::operator=(DataLock&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

DataLock::~DataLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace renkei::app
