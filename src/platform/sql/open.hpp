// Where a hub's records live, and the way in.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <variant>

#include "platform/crypto/key.hpp"
#include "platform/sql/database.hpp"

namespace renkei::sql {

// An encrypted file; made if it does not exist.
struct SqliteLocation {
  std::filesystem::path path;
  crypto::Key key;
};

// A database on a server, as libpq names it ("postgresql://…" or "host=… dbname=…").
struct PostgresLocation {
  std::string conninfo;
};

using Location = std::variant<SqliteLocation, PostgresLocation>;

// A connection string that gives a secret away is refused; see postgres_conninfo.hpp.
[[nodiscard]] Result<std::unique_ptr<Database>> open_database(const Location& location);

}  // namespace renkei::sql
