// Files in the database (conventions §9): written in pieces by many short applies, read whole.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/describe.hpp"
#include "kernel/id.hpp"

#include "platform/crypto/hash.hpp"
#include "platform/sql/database.hpp"

namespace renkei::sql {

inline constexpr std::int64_t kFileBytesMax = std::int64_t{25} << 20;
inline constexpr std::size_t kChunkBytes = std::size_t{1} << 20;

struct FileFacts {
  std::string id;
  std::string name;
  std::string content_type;
  std::int64_t size_bytes = 0;
  std::int64_t chunks = 0;
  std::optional<std::string> sha256;  // there when the file is whole
  Instant created_at;
  std::optional<Instant> kept_until;  // by the machine's time; without it, until it is dropped
};
RENKEI_DESCRIBE(FileFacts, id, name, content_type, size_bytes, chunks, sha256, created_at,
                kept_until)

// Writes one file from a job or a command. What is never finished is cleaned away after an hour.
class FileWriter {
 public:
  FileWriter(Database& database, IdSource& ids, const SystemClock& clock)
      : database_(database), ids_(ids), clock_(clock) {}

  [[nodiscard]] Result<void> begin(std::string name, std::string content_type);
  // `too_large` ("sql.file_too_large" {most_mib}).
  [[nodiscard]] Result<void> append(std::string_view bytes);
  // Writes what is left; then, in the same apply, what `with` does with the finished file.
  [[nodiscard]] Result<FileFacts> finish(
      Instant kept_until, const std::function<Result<void>(Session&, const FileFacts&)>& with);

 private:
  [[nodiscard]] Result<void> write_chunk(std::string_view bytes);

  Database& database_;
  IdSource& ids_;
  const SystemClock& clock_;
  FileFacts facts_;
  std::string waiting_;
  crypto::Sha256 hash_;
};

// `not_found` ("sql.file_unknown") if there is none, it is not whole yet, or its time is over.
[[nodiscard]] Result<FileFacts> file_facts(Session& session, std::string_view id, Instant now);
// All its bytes; `fault` ("sql.file_damaged") if they are not those that were written.
[[nodiscard]] Result<std::string> file_bytes(Session& session, const FileFacts& facts);
// Kept until it is dropped. In the transaction that begins to point at it.
[[nodiscard]] Result<void> keep_file(Session& session, std::string_view id);
// Gone with the next cleaning; reading it is refused at once.
[[nodiscard]] Result<void> drop_file(Session& session, std::string_view id, Instant now);

// Deletes what is over in small portions; gives how many files.
[[nodiscard]] Result<std::int64_t> clean_files(Database& database, Instant now);

}  // namespace renkei::sql
