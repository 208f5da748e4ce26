// Chooses the engine.
#include "platform/sql/open.hpp"

#include "platform/sql/postgres_conninfo.hpp"
#include "platform/sql/postgres_database.hpp"
#include "platform/sql/sqlite_database.hpp"

namespace renkei::sql {

Result<std::unique_ptr<Database>> open_database(const Location& location) {
  if (const auto* file = std::get_if<SqliteLocation>(&location)) {
    auto opened = SqliteDatabase::open({.path = file->path, .key = file->key});
    if (!opened) return pass_on(opened);
    return std::unique_ptr<Database>{std::move(*opened)};
  }
  const std::string& conninfo = std::get<PostgresLocation>(location).conninfo;
  if (auto checked = check_conninfo(conninfo); !checked) return pass_on(checked);
  auto opened = PostgresDatabase::open({.conninfo = conninfo});
  if (!opened) return pass_on(opened);
  return std::unique_ptr<Database>{std::move(*opened)};
}

}  // namespace renkei::sql
