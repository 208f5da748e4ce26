// One connection to PostgreSQL, set up, checked and with its session.
#pragma once
#include <memory>
#include <string>

#include "platform/sql/postgres_session.hpp"

namespace renkei::sql {

class PostgresConnection {
 public:
  // Refuses with "sql.collation" if the database does not sort by code point as SQLite does, with
  // "sql.server_too_old" below version 15.
  [[nodiscard]] static Result<std::unique_ptr<PostgresConnection>> open(
      const std::string& conninfo);
  ~PostgresConnection();
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  [[nodiscard]] PostgresSession& session() { return session_; }

 private:
  explicit PostgresConnection(pg_conn* connection);
  [[nodiscard]] Result<void> set_up();

  pg_conn* connection_;
  PostgresSession session_;
};

}  // namespace renkei::sql
