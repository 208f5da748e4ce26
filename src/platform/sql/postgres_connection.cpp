// Connecting and the settings each connection must have.
#include "platform/sql/postgres_connection.hpp"

#include <libpq-fe.h>

#include "platform/log/log.hpp"

namespace renkei::sql {
namespace {

// Only what conninfo leaves open: a dead network is noticed within seconds, not hours.
constexpr const char* kNames[] = {
    "connect_timeout",           "keepalives_idle",  "keepalives_interval",
    "keepalives_count",          "tcp_user_timeout", "client_encoding",
    "fallback_application_name", "dbname",           nullptr};

constexpr const char* kSettings =
    "SET client_min_messages = warning; SET statement_timeout = 5000;"
    "SET idle_in_transaction_session_timeout = 30000; SET standard_conforming_strings = on";

}  // namespace

PostgresConnection::PostgresConnection(pg_conn* connection)
    : connection_(connection), session_(connection) {}

PostgresConnection::~PostgresConnection() { PQfinish(connection_); }

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const std::string& conninfo) {
  // `dbname` holds the whole conninfo and comes last, so that it wins over the defaults before it.
  const char* values[] = {"5",    "10", "5", "3", "15000", "UTF8", "renkei", conninfo.c_str(),
                          nullptr};
  std::unique_ptr<PostgresConnection> connection{new PostgresConnection{PQconnectdbParams(
      static_cast<const char* const*>(kNames), static_cast<const char* const*>(values), 1)}};
  // Notices would go to stderr, between the lines of the log.
  PQsetNoticeProcessor(
      connection->connection_, [](void*, const char*) {}, nullptr);
  if (!connection->session_.is_connected()) {
    log::error("sql.no_connection", {{"engine", "postgresql"}});
    return fail(ErrorKind::unavailable, "sql.unavailable");
  }
  if (auto ready = connection->set_up(); !ready) return pass_on(ready);
  return connection;
}

Result<void> PostgresConnection::set_up() {
  if (PQserverVersion(connection_) < 150000) return fail(ErrorKind::fault, "sql.server_too_old");
  if (auto set = session_.command(kSettings); !set) return set;
  bool sorts_by_code_point = false;
  auto asked = session_.query(
      "SELECT datcollate IN ('C', 'POSIX', 'C.UTF-8', 'C.utf8')"
      " AND pg_encoding_to_char(encoding) = 'UTF8'"
      " FROM pg_database WHERE datname = current_database()",
      [&](const Row& row) -> Result<void> {
        sorts_by_code_point = row.integer(0) == 1;
        return {};
      });
  if (!asked) return asked;
  if (!sorts_by_code_point) return fail(ErrorKind::fault, "sql.collation");
  return {};
}

}  // namespace renkei::sql
