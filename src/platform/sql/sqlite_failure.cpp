// Sorts SQLite's codes into refusals, faults and trouble with the disk.
#include "platform/sql/sqlite_failure.hpp"

#include <sqlite3.h>

#include <string>

#include "platform/log/log.hpp"

namespace renkei::sql {

tl::unexpected<Error> sqlite_failure(sqlite3* handle, std::string_view statement) {
  const int code = sqlite3_extended_errcode(handle);
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return fail(ErrorKind::conflict, "sql.unique");
    case SQLITE_CONSTRAINT_FOREIGNKEY:
    case SQLITE_CONSTRAINT_TRIGGER:
      return fail(ErrorKind::conflict, "sql.reference");
    default:
      break;
  }
  // Bound values never appear in SQLite's messages, only names and pieces of the statement.
  log::error("sql.failure", {{"engine", "sqlite"},
                             {"code", std::to_string(code)},
                             {"message", sqlite3_errmsg(handle)},
                             {"statement", statement}});
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      return fail(ErrorKind::invalid, "sql.wrong_key");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_READONLY:
    case SQLITE_INTERRUPT:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
      return fail(ErrorKind::unavailable, "sql.unavailable");
    case SQLITE_CORRUPT:
      return fail(ErrorKind::fault, "sql.corrupt_file");
    default:
      return fail(ErrorKind::fault, "sql.statement");
  }
}

}  // namespace renkei::sql
