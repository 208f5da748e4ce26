// See memory_file.hpp.
#include "platform/paper/memory_file.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <utility>

namespace renkei::paper {

Result<MemoryFile> MemoryFile::holding(std::string_view bytes) {
  const int descriptor = memfd_create("paper", MFD_CLOEXEC);
  if (descriptor < 0) return fail(ErrorKind::unavailable, "paper.no_memory");
  MemoryFile file{descriptor};
  while (!bytes.empty()) {
    const auto put = write(descriptor, bytes.data(), bytes.size());
    if (put <= 0) return fail(ErrorKind::unavailable, "paper.no_memory");
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  if (lseek(descriptor, 0, SEEK_SET) != 0) return fail(ErrorKind::unavailable, "paper.no_memory");
  return file;
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

MemoryFile& MemoryFile::operator=(MemoryFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

MemoryFile::~MemoryFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

Result<std::string> MemoryFile::content() const {
  const auto size = lseek(descriptor_, 0, SEEK_END);
  if (size < 0) return fail(ErrorKind::unavailable, "paper.no_memory");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  for (std::size_t at = 0; at < bytes.size();) {
    const auto got =
        pread(descriptor_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
    if (got <= 0) return fail(ErrorKind::unavailable, "paper.no_memory");
    at += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace renkei::paper
