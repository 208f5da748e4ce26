// sqlite3_backup in one step: one read transaction, which in WAL mode holds up no writer. Copying
// in several steps would begin anew whenever another process commits, on a busy hub forever.
#include "platform/sql/sqlite_copy.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <string_view>

#include "platform/log/log.hpp"
#include "platform/sql/sqlite_connection.hpp"

namespace renkei::sql {
namespace {

tl::unexpected<Error> not_copied(int code) {
  log::error("sql.copy_failed", {{"code", code}});
  const bool full = (code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_WRITE;
  if (full) return fail(ErrorKind::unavailable, "sql.disk_full");
  if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB) {
    return fail(ErrorKind::fault, "sql.corrupt_file");
  }
  return fail(ErrorKind::unavailable, "sql.unavailable");
}

Result<void> copy_pages(sqlite3* from, sqlite3* to) {
  sqlite3_backup* copy = sqlite3_backup_init(to, "main", from, "main");
  if (copy == nullptr) return not_copied(sqlite3_extended_errcode(to));
  const int stepped = sqlite3_backup_step(copy, -1);
  const int finished = sqlite3_backup_finish(copy);
  if (stepped != SQLITE_DONE) return not_copied(stepped);
  if (finished != SQLITE_OK) return not_copied(finished);
  return {};
}

bool sync_file(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  return synced;
}

}  // namespace

Result<void> copy_sqlite(const std::filesystem::path& from, const std::filesystem::path& to,
                         const crypto::Key& key) {
  std::error_code ignored;
  std::filesystem::remove(to, ignored);  // what a killed copy left
  auto copied = [&]() -> Result<void> {
    const auto source = SqliteConnection::open(from, key, SqliteConnection::Use::reader);
    if (!source) return pass_on(source);
    const auto target = SqliteConnection::open(to, key, SqliteConnection::Use::copy);
    if (!target) return pass_on(target);
    return copy_pages((*source)->handle(), (*target)->handle());
  }();
  if (copied && sync_file(to)) return {};
  std::filesystem::remove(to, ignored);
  if (!copied) return copied;
  return fail(ErrorKind::unavailable, "sql.disk_full");
}

Result<void> check_sqlite(const std::filesystem::path& path, const crypto::Key& key) {
  const auto opened = SqliteConnection::open(path, key, SqliteConnection::Use::reader);
  if (!opened) return pass_on(opened);
  sqlite3_stmt* check = nullptr;
  sqlite3* handle = (*opened)->handle();
  const int prepared = sqlite3_prepare_v2(handle, "PRAGMA quick_check(1)", -1, &check, nullptr);
  if (prepared != SQLITE_OK) return not_copied(prepared);
  const int stepped = sqlite3_step(check);
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(check, 0));
  const bool sound = stepped == SQLITE_ROW && text != nullptr && std::string_view{text} == "ok";
  sqlite3_finalize(check);
  if (!sound) return fail(ErrorKind::fault, "sql.corrupt_file");
  return {};
}

}  // namespace renkei::sql
