// Chooses the engine.
#include "platform/sql/open.hpp"

#include "platform/sql/postgres_database.hpp"
#include "platform/sql/sqlite_database.hpp"

namespace renkei::sql {

Result<std::unique_ptr<Database>> open_database(const Location& location) {
  if (const auto* file = std::get_if<SqliteLocation>(&location)) {
    auto opened = SqliteDatabase::open({.path = file->path, .key = file->key});
    if (!opened) return pass_on(opened);
    return std::unique_ptr<Database>{std::move(*opened)};
  }
  auto opened = PostgresDatabase::open({.conninfo = std::get<PostgresLocation>(location).conninfo});
  if (!opened) return pass_on(opened);
  return std::unique_ptr<Database>{std::move(*opened)};
}

}  // namespace renkei::sql
