// Reads and writes key files.
#include "platform/sql/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>

namespace renkei::sql {
namespace {

class File {
 public:
  explicit File(int number) : number_(number) {}
  ~File() {
    if (number_ >= 0) ::close(number_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

}  // namespace

Result<crypto::Key> load_key_file(const std::filesystem::path& path) {
  const File file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (!file.is_open()) return fail(ErrorKind::invalid, "sql.key_missing");
  // The open file is asked, not the path, so that it cannot be exchanged in between.
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) return fail(ErrorKind::invalid, "sql.key_missing");
  if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    return fail(ErrorKind::invalid, "sql.key_readable_by_others");
  }
  std::array<char, 256> text{};
  const auto length = ::read(file.number(), text.data(), text.size());
  if (length < 0) return fail(ErrorKind::invalid, "sql.key_missing");
  const auto key = crypto::Key::from_hex({text.data(), static_cast<std::size_t>(length)});
  if (!key) return fail(ErrorKind::invalid, "sql.key_malformed");
  return *key;
}

Result<crypto::Key> create_key_file(const std::filesystem::path& path) {
  const File file{::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600)};
  if (!file.is_open()) {
    if (errno == EEXIST) return fail(ErrorKind::conflict, "sql.key_exists");
    return fail(ErrorKind::unavailable, "sql.key_not_written");
  }
  const auto key = crypto::Key::random();
  const std::string text = key.hex() + "\n";
  const auto written = ::write(file.number(), text.data(), text.size());
  if (written != static_cast<ssize_t>(text.size()) || ::fsync(file.number()) != 0) {
    return fail(ErrorKind::unavailable, "sql.key_not_written");
  }
  return key;
}

}  // namespace renkei::sql
