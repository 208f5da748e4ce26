// What no screen and no command can do: changes rows of a hub's database behind the server's back,
// as somebody with the file and its key could. For the browser journey that has the auditor's
// screen name the row.
//   renkei_tamper FILE STATEMENT…     with hub.key beside the file
//   renkei_tamper CONNINFO STATEMENT…
#include <cstdio>
#include <span>

#include "platform/sql/key_file.hpp"
#include "platform/sql/open.hpp"

namespace {

namespace sql = renkei::sql;

renkei::Result<void> tamper(const std::string& where, std::span<char*> statements) {
  sql::Location location = sql::PostgresLocation{where};
  if (where.find('=') == std::string::npos) {
    const std::filesystem::path file{where};
    const auto key = sql::load_key_file(file.parent_path() / "hub.key");
    if (!key) return pass_on(key);
    location = sql::SqliteLocation{file, *key};
  }
  const auto database = sql::open_database(location);
  if (!database) return pass_on(database);
  return (*database)->write({.apply = [&](sql::Session& session) -> renkei::Result<void> {
    for (const char* each : statements) {
      const auto rows = session.run(std::string_view{each});
      if (!rows) return pass_on(rows);
      if (*rows == 0) return fail(renkei::ErrorKind::not_found, "sql.not_run");
    }
    return {};
  }});
}

}  // namespace

int main(int count, char** words) {
  constexpr int kUsage = 64;
  if (count < 3) return kUsage;
  const auto done = tamper(words[1], std::span{words + 2, words + count});
  if (done) return 0;
  std::fprintf(stderr, "%s\n", std::string{done.error().reason.key()}.c_str());
  return 1;
}
