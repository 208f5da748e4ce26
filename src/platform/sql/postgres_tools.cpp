// Finds the programs and tells them where the database is.
#include "platform/sql/postgres_tools.hpp"

#include <libpq-fe.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <vector>

#include "platform/log/log.hpp"
#include "platform/sql/child_program.hpp"
#include "platform/sql/postgres_connection.hpp"

namespace renkei::sql {
namespace {

// Debian keeps a folder a version; the newest reads and writes what older servers have. The wrapper
// in /usr/bin is for other systems.
std::filesystem::path program(const std::string& name) {
  int newest = 0;
  std::error_code ignored;
  for (const auto& each : std::filesystem::directory_iterator{"/usr/lib/postgresql", ignored}) {
    const int version = std::atoi(each.path().filename().c_str());
    const auto path = each.path() / "bin" / name;
    if (::access(path.c_str(), X_OK) == 0) newest = std::max(newest, version);
  }
  if (newest == 0) return std::filesystem::path{"/usr/bin"} / name;
  return std::filesystem::path{"/usr/lib/postgresql"} / std::to_string(newest) / "bin" / name;
}

std::string quoted(std::string_view value) {
  std::string text = "'";
  for (const char each : value) {
    if (each == '\'' || each == '\\') text += '\\';
    text += each;
  }
  return text + "'";
}

// Everything that has an environment variable goes there, the password above all: arguments can be
// read by every user of the machine.
Result<ChildProgram> told(ChildProgram child, const std::string& conninfo) {
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{
      PQconninfoParse(conninfo.c_str(), nullptr), PQconninfoFree};
  if (!options) return fail(ErrorKind::invalid, "sql.conninfo_unreadable");
  std::string rest;
  for (const PQconninfoOption* each = options.get(); each->keyword != nullptr; ++each) {
    if (each->val == nullptr) continue;
    const bool named = std::string_view{each->keyword} == "dbname";
    if (each->envvar != nullptr && !named) {
      child.environment.emplace_back(each->envvar, each->val);
    } else {
      rest += std::string{rest.empty() ? "" : " "} + each->keyword + "=" + quoted(each->val);
    }
  }
  child.arguments.push_back("--dbname=" + rest);
  return child;
}

Result<void> outcome(const Result<int>& exit, Reason reason) {
  if (!exit) return pass_on(exit);
  if (*exit == 0) return {};
  log::error("sql.program_failed", {{"reason", reason.key()}, {"exit", *exit}});
  return tl::unexpected<Error>{Error{ErrorKind::unavailable, reason}};
}

}  // namespace

Result<void> dump_postgres(const std::string& conninfo,
                           const std::function<bool(std::string_view)>& take) {
  const auto child =
      told({.program = program("pg_dump"),
            .arguments = {"--format=custom", "--no-owner", "--no-privileges", "--no-password"}},
           conninfo);
  if (!child) return pass_on(child);
  return outcome(run_reading(*child, take), "sql.dump_failed");
}

Result<void> restore_postgres(const std::string& conninfo,
                              const std::function<std::optional<std::string>()>& give) {
  const auto child = told({.program = program("pg_restore"),
                           .arguments = {"--single-transaction", "--exit-on-error", "--no-owner",
                                         "--no-privileges", "--no-password"}},
                          conninfo);
  if (!child) return pass_on(child);
  return outcome(run_feeding(*child, give), "sql.restore_failed");
}

Result<bool> is_postgres_empty(const std::string& conninfo) {
  const auto connection = PostgresConnection::open(conninfo);
  if (!connection) return pass_on(connection);
  bool empty = false;
  auto asked = (*connection)
                   ->session()
                   .query(
                       "SELECT count(*) FROM pg_catalog.pg_tables"
                       " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
                       [&](const Row& row) -> Result<void> {
                         empty = row.integer(0) == 0;
                         return {};
                       });
  if (!asked) return pass_on(asked);
  return empty;
}

}  // namespace renkei::sql
