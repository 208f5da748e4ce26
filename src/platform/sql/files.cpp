// See files.hpp.
#include "platform/sql/files.hpp"

#include "platform/crypto/text_form.hpp"
#include "platform/sql/described.hpp"
#include "platform/sql/without_count.hpp"

namespace renkei::sql {
namespace {

constexpr std::chrono::hours kUnfinishedKept{1};
constexpr std::int64_t kMib = 1 << 20;
constexpr std::int64_t kChunksAtOnce = 8;
constexpr int kPortionsMax = 10'000;

constexpr std::string_view kAddChunk =
    "INSERT INTO file_chunk (file, number, bytes) VALUES ($1, $2, $3)";
constexpr std::string_view kFinish =
    "UPDATE file SET size_bytes = $1, chunks = $2, sha256 = $3, kept_until = $4 WHERE id = $5";
constexpr std::string_view kChunk = "SELECT bytes FROM file_chunk WHERE file = $1 AND number = $2";
constexpr std::string_view kDropChunks =
    "DELETE FROM file_chunk WHERE (file, number) IN (SELECT c.file, c.number FROM file_chunk c "
    "JOIN file f ON f.id = c.file WHERE f.kept_until < $1 ORDER BY c.file, c.number LIMIT $2)";
constexpr std::string_view kDropFiles =
    "DELETE FROM file WHERE id IN (SELECT id FROM file WHERE kept_until < $1 AND NOT EXISTS "
    "(SELECT 1 FROM file_chunk c WHERE c.file = file.id) ORDER BY id LIMIT $2)";

Result<std::int64_t> delete_portions(Database& database, std::string_view statement, Instant now) {
  std::int64_t total = 0;
  for (int portion = 0; portion < kPortionsMax; ++portion) {
    const auto gone = write_for<std::int64_t>(
        database, [&](Session& session) { return session.run(statement, now, kChunksAtOnce); });
    if (!gone) return pass_on(gone);
    total += *gone;
    if (*gone < kChunksAtOnce) break;
  }
  return total;
}

}  // namespace

Result<void> FileWriter::begin(std::string name, std::string content_type) {
  const Instant now = clock_.now();
  facts_ = {.id = ids_.next(),
            .name = std::move(name),
            .content_type = std::move(content_type),
            .sha256 = {},
            .created_at = now,
            .kept_until = now + kUnfinishedKept};
  return database_.write(
      {.apply = [&](Session& session) { return insert_row(session, "file", facts_); }});
}

Result<void> FileWriter::append(std::string_view bytes) {
  facts_.size_bytes += static_cast<std::int64_t>(bytes.size());
  if (facts_.size_bytes > kFileBytesMax) {
    return fail(ErrorKind::too_large, "sql.file_too_large", {{"most_mib", kFileBytesMax / kMib}});
  }
  hash_.add(bytes);
  waiting_ += bytes;
  std::size_t at = 0;
  for (; waiting_.size() - at >= kChunkBytes; at += kChunkBytes) {
    auto written = write_chunk(std::string_view{waiting_}.substr(at, kChunkBytes));
    if (!written) return written;
  }
  waiting_.erase(0, at);
  return {};
}

Result<void> FileWriter::write_chunk(std::string_view bytes) {
  const std::string text = crypto::base64url(crypto::bytes_of_text(bytes));
  auto written = database_.write({.apply = [&](Session& session) {
    return without_count(session.run(kAddChunk, facts_.id, facts_.chunks, text));
  }});
  if (written) ++facts_.chunks;
  return written;
}

Result<FileFacts> FileWriter::finish(
    Instant kept_until, const std::function<Result<void>(Session&, const FileFacts&)>& with) {
  if (!waiting_.empty()) {
    if (auto written = write_chunk(waiting_); !written) return pass_on(written);
    waiting_.clear();
  }
  facts_.sha256 = crypto::hex(hash_.finish());
  facts_.kept_until = kept_until;
  auto written = database_.write({.apply = [&](Session& session) -> Result<void> {
    auto ended = without_count(session.run(kFinish, facts_.size_bytes, facts_.chunks, facts_.sha256,
                                           facts_.kept_until, facts_.id));
    if (!ended) return ended;
    return with(session, facts_);
  }});
  if (!written) return pass_on(written);
  return facts_;
}

Result<FileFacts> file_facts(Session& session, std::string_view id, Instant now) {
  static const std::string statement =
      "SELECT " + columns_of<FileFacts>() + " FROM file WHERE id = $1";
  Result<FileFacts> found = fail(ErrorKind::not_found, "sql.file_unknown");
  auto read = session.query(
      statement,
      [&](const Row& row) -> Result<void> {
        found = row_to<FileFacts>(row);
        return {};
      },
      id);
  if (!read) return pass_on(read);
  if (!found) return found;
  const bool is_over = found->kept_until && *found->kept_until <= now;
  if (!found->sha256 || is_over) return fail(ErrorKind::not_found, "sql.file_unknown");
  return found;
}

Result<std::string> file_bytes(Session& session, const FileFacts& facts) {
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(facts.size_bytes));
  for (std::int64_t number = 0; number < facts.chunks; ++number) {
    auto read = session.query(
        kChunk,
        [&](const Row& row) -> Result<void> {
          const auto piece = crypto::from_base64url(row.text(0));
          if (!piece) return fail(ErrorKind::fault, "sql.file_damaged");
          bytes += *piece;
          return {};
        },
        facts.id, number);
    if (!read) return pass_on(read);
  }
  if (crypto::sha256_hex(bytes) != facts.sha256) return fail(ErrorKind::fault, "sql.file_damaged");
  return bytes;
}

Result<void> keep_file(Session& session, std::string_view id) {
  const auto kept = session.run("UPDATE file SET kept_until = NULL WHERE id = $1", id);
  if (!kept) return pass_on(kept);
  if (*kept == 0) return fail(ErrorKind::not_found, "sql.file_unknown");
  return {};
}

Result<void> drop_file(Session& session, std::string_view id, Instant now) {
  return without_count(session.run("UPDATE file SET kept_until = $1 WHERE id = $2", now, id));
}

Result<std::int64_t> clean_files(Database& database, Instant now) {
  if (auto chunks = delete_portions(database, kDropChunks, now); !chunks) return chunks;
  return delete_portions(database, kDropFiles, now);
}

}  // namespace renkei::sql
