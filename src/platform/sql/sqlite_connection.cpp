// Opening is where encryption could silently be missing, so everything is checked by its effect.
#include "platform/sql/sqlite_connection.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <string>
#include <string_view>

#include "platform/sql/sqlite_failure.hpp"

namespace renkei::sql {
namespace {

constexpr std::string_view kPlainHeader{"SQLite format 3\0", 16};
// "Renk" in the file's header, so that a file found later says whose it is (inside the encryption).
constexpr const char* kMarkFile = "PRAGMA application_id = 1382379115";

// Created by us, so that nobody else may read it; WAL and index files inherit the mode.
void create_private(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (file >= 0) ::close(file);
}

Result<void> check_library() {
  if (std::string_view{sqlite3_libversion()} != SQLITE_VERSION) {
    return fail(ErrorKind::fault, "sql.not_encrypted");
  }
  return {};
}

Result<void> check_header(const std::filesystem::path& path) {
  std::array<char, 16> header{};
  std::ifstream file{path, std::ios::binary};
  if (!file.read(header.data(), header.size()))
    return fail(ErrorKind::unavailable, "sql.unreadable");
  if (std::string_view{header.data(), header.size()} == kPlainHeader) {
    return fail(ErrorKind::fault, "sql.not_encrypted");
  }
  return {};
}

}  // namespace

SqliteConnection::~SqliteConnection() { sqlite3_close_v2(handle_); }

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const std::filesystem::path& path,
                                                                 const crypto::Key& key, Use use) {
  if (auto checked = check_library(); !checked) return pass_on(checked);
  if (use != Use::reader) create_private(path);
  sqlite3* handle = nullptr;
  const int opened =
      sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  std::unique_ptr<SqliteConnection> connection{new SqliteConnection{handle}};
  if (opened != SQLITE_OK) return fail(ErrorKind::unavailable, "sql.unreadable");
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, 5000);
  // Otherwise a bound LIMIT counts as part of the plan and each run prepares the statement anew.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
  if (auto keyed = connection->set_key(key); !keyed) return pass_on(keyed);
  if (auto ready = connection->set_up(path, use); !ready) return pass_on(ready);
  return connection;
}

// ChaCha20-Poly1305: every page carries a tag, so a flipped bit on disk is an error and not a wrong
// phone number; it needs no AES hardware (small machines in clinics) and measured a little faster
// than AES-256 (7.5–9.3 µs against 8.1–10.1 a cold read; warm pages cost nothing either way). The
// key goes in as bytes: a misspelt PRAGMA would be accepted and leave plaintext.
Result<void> SqliteConnection::set_key(const crypto::Key& key) {
  // Its number depends on which ciphers were compiled in.
  const int cipher_number = sqlite3mc_cipher_index("chacha20");
  if (cipher_number < 1 || sqlite3mc_config(handle_, "cipher", cipher_number) != cipher_number) {
    return fail(ErrorKind::fault, "sql.not_encrypted");
  }
  std::string raw{"raw:"};
  raw += key.text();
  const int keyed = sqlite3_key_v2(handle_, "main", raw.data(), static_cast<int>(raw.size()));
  ::explicit_bzero(raw.data(), raw.size());
  if (keyed != SQLITE_OK) return fail(ErrorKind::fault, "sql.not_encrypted");
  const auto cipher = ask("PRAGMA cipher");
  if (!cipher || *cipher != "chacha20") return fail(ErrorKind::fault, "sql.not_encrypted");
  return {};
}

Result<void> SqliteConnection::set_up(const std::filesystem::path& path, Use use) {
  if (use == Use::copy) return execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  if (auto read = ask("SELECT count(*) FROM sqlite_schema"); !read) return pass_on(read);
  if (use == Use::writer) {
    const auto mark = ask("PRAGMA application_id");
    if (!mark) return pass_on(mark);
    if (*mark == "0") {
      // The first write of a new file: it goes straight to the file, whose head can then be seen.
      if (auto marked = execute(kMarkFile); !marked) return marked;
    }
    if (auto header = check_header(path); !header) return header;
    const auto mode = ask("PRAGMA journal_mode = WAL");
    if (!mode) return pass_on(mode);
    if (*mode != "wal") return fail(ErrorKind::unavailable, "sql.unavailable");
  }
  // FULL: the log is on the disk before a caller is answered. Temporary tables in memory, because a
  // temporary file would not be encrypted. 64 MB of decrypted pages make encryption free when warm.
  // The log goes into the file every 32 MB and not every 4: an import writes the same pages again
  // and again, and each visit to the file decrypts, encrypts and waits for the disk.
  if (auto set = execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                         "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;"
                         "PRAGMA journal_size_limit = 67108864; PRAGMA trusted_schema = OFF;"
                         "PRAGMA wal_autocheckpoint = 8192;");
      !set) {
    return set;
  }
  if (use == Use::reader) return execute("PRAGMA query_only = ON");
  return {};
}

Result<void> SqliteConnection::execute(const char* statement) {
  const int done = sqlite3_exec(handle_, statement, nullptr, nullptr, nullptr);
  if (done != SQLITE_OK) return sqlite_failure(handle_, statement);
  return {};
}

Result<std::string> SqliteConnection::ask(const char* statement) {
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(handle_, statement, -1, &prepared, nullptr) != SQLITE_OK) {
    return sqlite_failure(handle_, statement);
  }
  const int stepped = sqlite3_step(prepared);
  std::string answer;
  if (stepped == SQLITE_ROW) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(prepared, 0));
    if (text != nullptr) answer = text;
  }
  if (sqlite3_finalize(prepared) != SQLITE_OK) return sqlite_failure(handle_, statement);
  return answer;
}

}  // namespace renkei::sql
