// What a PostgreSQL SQLSTATE means to a caller.
#pragma once
#include <string_view>

#include "kernel/result.hpp"

struct pg_conn;
struct pg_result;

namespace renkei::sql {

struct PostgresFailure {
  Error error;
  // Serialization failure, deadlock, lost connection: the same transaction may succeed later.
  bool may_run_again = false;
};

// Whatever is not the caller's doing has been logged.
[[nodiscard]] PostgresFailure postgres_failure(const pg_conn* connection, const pg_result* result,
                                               std::string_view statement);

}  // namespace renkei::sql
