// The file's bytes: what is said of them stands in README.md.
#include "platform/backup/backup_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "platform/crypto/hash.hpp"
#include "platform/json/json.hpp"

namespace renkei::backup {
namespace {

constexpr std::string_view kMark = "RENKEI-BACKUP-1\n";
constexpr std::string_view kAnyMark = "RENKEI-BACKUP-";
constexpr std::size_t kHeadMax = std::size_t{256} << 10U;

std::string number_text(std::size_t number) {
  std::string text(4, '\0');
  for (std::size_t at = 0; at < 4; ++at) text[at] = static_cast<char>((number >> (8 * at)) & 0xffU);
  return text;
}

std::size_t number_of(std::string_view text) {
  std::size_t number = 0;
  for (std::size_t at = 0; at < 4; ++at) {
    number |= std::size_t{static_cast<unsigned char>(text[at])} << (8 * at);
  }
  return number;
}

// The same key always gives the same text, and the text says nothing about the key.
std::string check_of(const crypto::Key& key) {
  return crypto::sha256_hex(key.derive("backup check").text()).substr(0, 16);
}

tl::unexpected<Error> unwritten() {
  if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG) {
    return fail(ErrorKind::unavailable, "backup.disk_full");
  }
  return fail(ErrorKind::unavailable, "backup.unwritable");
}

bool sync_folder(const std::filesystem::path& folder) {
  const File opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  return opened.number() >= 0 && ::fsync(opened.number()) == 0;
}

}  // namespace

File::~File() {
  if (number_ >= 0) ::close(number_);
}
File::File(File&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
File& File::operator=(File&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

Writer::Writer(std::filesystem::path path, std::filesystem::path part, File file,
               crypto::StreamSealer sealer)
    : path_(std::move(path)),
      part_(std::move(part)),
      file_(std::move(file)),
      sealer_(std::move(sealer)) {}

Writer::~Writer() {
  if (file_.number() >= 0) ::unlink(part_.c_str());
}

Result<Writer> Writer::create(const std::filesystem::path& path, const crypto::Key& key, Head head,
                              std::string_view settings) {
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) return fail(ErrorKind::conflict, "backup.exists");
  const std::filesystem::path part = path.string() + ".part";
  File file{::open(part.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600)};
  if (file.number() < 0) return unwritten();
  head.key_check = check_of(key);
  const std::string text = json::write(head);
  Writer writer{path, part, std::move(file), crypto::StreamSealer{key.derive("backup")}};
  const std::string start = std::string{kMark} + number_text(text.size()) + text;
  if (auto put = writer.put(start + writer.sealer_.start()); !put) return pass_on(put);
  // The head is bound to the first piece, so that nobody changes it unnoticed.
  auto put = writer.put_piece(settings, crypto::Piece::more, start);
  if (!put) return pass_on(put);
  return writer;
}

Result<void> Writer::add(std::string_view bytes) {
  gathered_ += bytes;
  std::size_t done = 0;
  // One full piece is kept back: the last must be marked, and only finish() knows it.
  while (gathered_.size() - done > kPieceMax) {
    const auto piece = std::string_view{gathered_}.substr(done, kPieceMax);
    if (auto put = put_piece(piece, crypto::Piece::more); !put) return put;
    done += kPieceMax;
  }
  gathered_.erase(0, done);
  return {};
}

Result<std::uint64_t> Writer::finish() {
  if (auto put = put_piece(gathered_, crypto::Piece::last); !put) return pass_on(put);
  if (::fsync(file_.number()) != 0) return unwritten();
  // Unlike rename this never takes the place of a file that came meanwhile.
  if (::link(part_.c_str(), path_.c_str()) != 0) {
    if (errno == EEXIST) return fail(ErrorKind::conflict, "backup.exists");
    return unwritten();
  }
  ::unlink(part_.c_str());
  file_ = File{};
  const auto folder = path_.parent_path();
  if (!sync_folder(folder.empty() ? std::filesystem::path{"."} : folder)) return unwritten();
  return size_;
}

Result<void> Writer::put(std::string_view bytes) {
  size_ += bytes.size();
  while (!bytes.empty()) {
    const auto written = ::write(file_.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return unwritten();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> Writer::put_piece(std::string_view text, crypto::Piece piece,
                               std::string_view context) {
  const std::string sealed = sealer_.seal(text, piece, context);
  return put(number_text(sealed.size()) + sealed);
}

Result<Reader> Reader::open(const std::filesystem::path& path) {
  Reader reader{File{::open(path.c_str(), O_RDONLY | O_CLOEXEC)}};
  if (reader.file_.number() < 0) return fail(ErrorKind::not_found, "backup.unreadable");
  const auto mark = reader.take(kMark.size());
  if (!mark || *mark != kMark) {
    const bool newer = mark && mark->starts_with(kAnyMark);
    if (newer) return fail(ErrorKind::invalid, "backup.format_newer");
    return fail(ErrorKind::invalid, "backup.not_a_backup");
  }
  const auto size = reader.take(4);
  if (!size) return pass_on(size);
  if (number_of(*size) > kHeadMax) return fail(ErrorKind::invalid, "backup.damaged");
  const auto text = reader.take(number_of(*size));
  if (!text) return pass_on(text);
  auto head = json::read<Head>(*text);
  if (!head) return fail(ErrorKind::invalid, "backup.damaged");
  reader.head_ = *std::move(head);
  reader.head_text_ = *mark + *size + *text;
  return reader;
}

Result<std::string> Reader::unlock(const crypto::Key& key) {
  if (check_of(key) != head_.key_check) return fail(ErrorKind::invalid, "backup.other_key");
  const auto start = take(crypto::kSealedStreamStart);
  if (!start) return pass_on(start);
  opener_ = crypto::StreamOpener::open(key.derive("backup"), *start);
  if (!opener_) return fail(ErrorKind::invalid, "backup.damaged");
  return piece(head_text_);
}

Result<std::optional<std::string>> Reader::next() {
  if (ended_) return std::nullopt;
  auto text = piece();
  if (!text) return pass_on(text);
  if (ended_) {
    char beyond = 0;
    if (::read(file_.number(), &beyond, 1) != 0) return fail(ErrorKind::invalid, "backup.damaged");
  }
  return *std::move(text);
}

Result<std::string> Reader::take(std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const auto got = ::read(file_.number(), bytes.data() + done, size - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorKind::unavailable, "backup.unreadable");
    if (got == 0) return fail(ErrorKind::invalid, "backup.truncated");
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

Result<std::string> Reader::piece(std::string_view context) {
  const auto size = take(4);
  if (!size) return pass_on(size);
  if (number_of(*size) > kPieceMax + crypto::kSealedPieceMore) {
    return fail(ErrorKind::invalid, "backup.damaged");
  }
  const auto sealed = take(number_of(*size));
  if (!sealed) return pass_on(sealed);
  auto opened = opener_->open(*sealed, context);
  if (!opened) return fail(ErrorKind::invalid, "backup.damaged");
  ended_ = opened->piece == crypto::Piece::last;
  return std::move(opened->text);
}

}  // namespace renkei::backup
