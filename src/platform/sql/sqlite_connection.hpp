// One handle to an encrypted SQLite file, keyed, checked and set up.
#pragma once
#include <filesystem>
#include <memory>

#include "kernel/result.hpp"

#include "platform/crypto/key.hpp"

struct sqlite3;

namespace renkei::sql {

class SqliteConnection {
 public:
  // `copy` is a new file that pages are copied into: no journal, synced by the one who copies.
  enum class Use { writer, reader, copy };

  // Refuses with "sql.wrong_key" if the file was written with another key (or is no database), with
  // "sql.not_encrypted" if the linked library or the file is not the encrypted one.
  [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(
      const std::filesystem::path& path, const crypto::Key& key, Use use);
  ~SqliteConnection();
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  [[nodiscard]] sqlite3* handle() const { return handle_; }

 private:
  explicit SqliteConnection(sqlite3* handle) : handle_(handle) {}
  [[nodiscard]] Result<void> set_key(const crypto::Key& key);
  [[nodiscard]] Result<void> set_up(const std::filesystem::path& path, Use use);
  [[nodiscard]] Result<void> execute(const char* statement);
  // The first column of the first row, "" if there is none.
  [[nodiscard]] Result<std::string> ask(const char* statement);

  sqlite3* handle_;
};

}  // namespace renkei::sql
