// Sources over memory and over a POSIX file descriptor.
#include "platform/tabular/source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace renkei::tabular {
namespace {

class MemorySource final : public Source {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  Result<std::size_t> read(std::span<char> into) override {
    const std::size_t count = std::min(into.size(), bytes_.size() - at_);
    if (count > 0) std::memcpy(into.data(), bytes_.data() + at_, count);
    at_ += count;
    return count;
  }
  Result<void> rewind() override {
    at_ = 0;
    return {};
  }
  std::int64_t size() const override { return static_cast<std::int64_t>(bytes_.size()); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

class FileSource final : public Source {
 public:
  FileSource(int file, std::int64_t size) : file_(file), size_(size) {}
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  ~FileSource() override { ::close(file_); }

  Result<std::size_t> read(std::span<char> into) override {
    for (;;) {
      const ssize_t count = ::read(file_, into.data(), into.size());
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) return fail(ErrorKind::unavailable, "tabular.file_unreadable");
    }
  }
  Result<void> rewind() override {
    if (::lseek(file_, 0, SEEK_SET) == 0) return {};
    return fail(ErrorKind::unavailable, "tabular.file_unreadable");
  }
  std::int64_t size() const override { return size_; }

 private:
  int file_;
  std::int64_t size_;
};

}  // namespace

std::unique_ptr<Source> memory_source(std::string_view bytes) {
  return std::make_unique<MemorySource>(bytes);
}

Result<std::unique_ptr<Source>> file_source(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) {
    if (errno == ENOENT || errno == ENOTDIR) {
      return fail(ErrorKind::not_found, "tabular.file_missing");
    }
    return fail(ErrorKind::unavailable, "tabular.file_unreadable");
  }
  struct stat about {};
  if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
    ::close(file);
    return fail(ErrorKind::not_found, "tabular.file_missing");
  }
  auto source = std::make_unique<FileSource>(file, static_cast<std::int64_t>(about.st_size));
  if (about.st_size > kFileBytesMax) return fail(ErrorKind::too_large, "tabular.file_too_large");
  return source;
}

}  // namespace renkei::tabular
