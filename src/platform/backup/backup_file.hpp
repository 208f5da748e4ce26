// The file a hub's records travel in: a readable head (whose, of which schema, when), then the
// database sealed under the hub's key. Format in README.md.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

#include "platform/crypto/key.hpp"
#include "platform/crypto/sealed_stream.hpp"

namespace renkei::backup {

// What may be read without the key: nothing of what the hub holds.
struct Head {
  std::string hub;                  // id of the hub; empty for one from before hubs had ids
  std::string engine;               // sqlite or postgresql: the form of what is sealed
  std::vector<std::string> schema;  // the migrations the database has seen, by name
  Instant made_at;
  std::string made_by;    // the program's version
  std::string key_check;  // tells a wrong key from a damaged file
};
RENKEI_DESCRIBE(Head, hub, engine, schema, made_at, made_by, key_check)

inline constexpr std::size_t kPieceMax = std::size_t{1} << 20U;

// An open file; closed when it goes.
class File {
 public:
  explicit File(int number = -1) : number_(number) {}
  ~File();
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// Writes beside the name and takes the name only when everything is on the disk.
class Writer {
 public:
  // `settings` is sealed too, before the database. "backup.exists" rather than overwrite,
  // "backup.unwritable", "backup.disk_full".
  [[nodiscard]] static Result<Writer> create(const std::filesystem::path& path,
                                             const crypto::Key& key, Head head,
                                             std::string_view settings);
  ~Writer();  // removes what was not finished
  Writer(Writer&& other) noexcept = default;
  Writer& operator=(Writer&& other) noexcept = default;

  [[nodiscard]] Result<void> add(std::string_view bytes);
  // Gives the size of the file.
  [[nodiscard]] Result<std::uint64_t> finish();

 private:
  Writer(std::filesystem::path path, std::filesystem::path part, File file,
         crypto::StreamSealer sealer);
  [[nodiscard]] Result<void> put(std::string_view bytes);
  [[nodiscard]] Result<void> put_piece(std::string_view text, crypto::Piece piece,
                                       std::string_view context = {});

  std::filesystem::path path_;
  std::filesystem::path part_;
  File file_;
  crypto::StreamSealer sealer_;
  std::string gathered_;
  std::uint64_t size_ = 0;
};

// Reads and checks. Whatever next() gave was written by the one who holds the key; only after the
// last piece is it sure that nothing is missing.
class Reader {
 public:
  // Reads the head. "backup.unreadable", "backup.not_a_backup", "backup.format_newer",
  // "backup.damaged", "backup.truncated".
  [[nodiscard]] static Result<Reader> open(const std::filesystem::path& path);
  [[nodiscard]] const Head& head() const { return head_; }

  // The sealed settings. "backup.other_key" if this is not the key it was sealed with.
  [[nodiscard]] Result<std::string> unlock(const crypto::Key& key);
  // The database, piece by piece; nothing after the last.
  [[nodiscard]] Result<std::optional<std::string>> next();

 private:
  explicit Reader(File file) : file_(std::move(file)) {}
  [[nodiscard]] Result<std::string> take(std::size_t size);
  [[nodiscard]] Result<std::string> piece(std::string_view context = {});

  File file_;
  Head head_;
  std::string head_text_;
  std::optional<crypto::StreamOpener> opener_;
  bool ended_ = false;
};

}  // namespace renkei::backup
