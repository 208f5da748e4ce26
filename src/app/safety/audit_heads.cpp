// Appends and reads lines `2026-11-23T13:14:00.000Z,<number>,<hash>`.
#include "app/safety/audit_heads.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <fstream>

#include "kernel/instant.hpp"

#include "app/settings.hpp"

namespace renkei::app {
namespace {

constexpr std::size_t kHashLength = 64;

class OpenFile {
 public:
  OpenFile(const std::filesystem::path& path, int flags)
      : file_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~OpenFile() {
    if (file_ >= 0) ::close(file_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] bool is_open() const { return file_ >= 0; }
  [[nodiscard]] bool ends_within_a_line() const {
    char last = '\n';
    const off_t size = ::lseek(file_, 0, SEEK_END);
    return size > 0 && ::pread(file_, &last, 1, size - 1) == 1 && last != '\n';
  }
  // In one call: a line of another process does not come between.
  [[nodiscard]] bool append(std::string_view text) const {
    return ::write(file_, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  }
  [[nodiscard]] bool sync() const { return ::fsync(file_) == 0; }

 private:
  int file_;
};

bool is_hash(std::string_view text) {
  return text.size() == kHashLength &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<audit::ChainHead> head_in(std::string_view line) {
  const auto first = line.find(',');
  const auto second = first == std::string_view::npos ? first : line.find(',', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto at = parse_instant(line.substr(0, first));
  const std::string_view number = line.substr(first + 1, second - first - 1);
  const std::string_view hash = line.substr(second + 1);
  audit::ChainHead head{.at = at.value_or(Instant{}), .seq = 0, .hash = std::string{hash}};
  const auto read = std::from_chars(number.data(), number.data() + number.size(), head.seq);
  const bool is_number = read.ec == std::errc{} && read.ptr == number.data() + number.size();
  if (!at || !is_number || !is_hash(hash)) return std::nullopt;
  return head;
}

}  // namespace

Result<void> HeadFile::note(const audit::ChainHead& head) {
  const OpenFile file{path_, O_RDWR | O_APPEND | O_CREAT};
  if (!file.is_open()) return fail(ErrorKind::unavailable, "audit.heads_not_written");
  std::string line = file.ends_within_a_line() ? "\n" : "";
  line += instant_text(head.at) + ',' + std::to_string(head.seq) + ',' + head.hash + '\n';
  const OpenFile folder{path_.parent_path(), O_RDONLY | O_DIRECTORY};
  const bool is_written = file.append(line) && file.sync() && folder.is_open() && folder.sync();
  if (!is_written) return fail(ErrorKind::unavailable, "audit.heads_not_written");
  return {};
}

Result<std::vector<audit::ChainHead>> HeadFile::noted() const {
  std::vector<audit::ChainHead> heads;
  std::error_code ignored;
  if (!std::filesystem::exists(path_, ignored)) return heads;
  std::ifstream file{path_, std::ios::binary};
  if (!file) return fail(ErrorKind::unavailable, "audit.heads_unreadable");
  for (std::string line; std::getline(file, line);) {
    if (auto head = head_in(line)) heads.push_back(*std::move(head));
  }
  if (file.bad()) return fail(ErrorKind::unavailable, "audit.heads_unreadable");
  return heads;
}

std::filesystem::path head_file(const std::filesystem::path& data, const std::string& slug) {
  const std::string folder = setting("RENKEI_AUDIT_HEADS_DIR");
  return (folder.empty() ? data : std::filesystem::path{folder}) / ("audit-heads-" + slug + ".csv");
}

}  // namespace renkei::app
