// Sorts SQLSTATEs into refusals, faults, trouble, and what is worth another try.
#include "platform/sql/postgres_failure.hpp"

#include <libpq-fe.h>

#include "platform/log/log.hpp"

namespace renkei::sql {
namespace {

Error error_of(ErrorKind kind, Reason reason) { return Error{kind, reason}; }

// The server's messages may quote values ("invalid input syntax for type bigint: …"), so only the
// class of errors about the statement itself, 42, is logged with its words.
void log_failure(std::string_view state, const pg_result* result, std::string_view statement) {
  const char* message =
      state.starts_with("42") ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  log::error("sql.failure", {{"engine", "postgresql"},
                             {"code", state},
                             {"message", message == nullptr ? "" : message},
                             {"statement", statement}});
}

}  // namespace

PostgresFailure postgres_failure(const pg_conn* connection, const pg_result* result,
                                 std::string_view statement) {
  const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view state = field == nullptr ? "" : field;
  if (state == "23505") return {error_of(ErrorKind::conflict, "sql.unique")};
  if (state == "23503") return {error_of(ErrorKind::conflict, "sql.reference")};
  if (state == "40001" || state == "40P01") {
    return {error_of(ErrorKind::unavailable, "sql.unavailable"), true};
  }
  log_failure(state, result, statement);
  if (PQstatus(connection) != CONNECTION_OK || state.starts_with("08") ||
      state.starts_with("57P")) {
    return {error_of(ErrorKind::unavailable, "sql.unavailable"), true};
  }
  // Operator intervention (a timeout), disk, memory, internal limits.
  if (state.starts_with("57") || state.starts_with("53") || state.starts_with("58") ||
      state.starts_with("55") || state.starts_with("25P03")) {
    return {error_of(ErrorKind::unavailable, "sql.unavailable")};
  }
  return {error_of(ErrorKind::fault, "sql.statement")};
}

}  // namespace renkei::sql
