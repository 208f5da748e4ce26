// Runs migrations and remembers them by their SHA-256.
#include "platform/sql/migrations.hpp"

#include <algorithm>
#include <map>

#include "platform/crypto/hash.hpp"
#include "platform/log/log.hpp"
#include "platform/sql/sql_text.hpp"

namespace renkei::sql {
namespace {

constexpr std::string_view kTable = R"(
  CREATE TABLE IF NOT EXISTS schema_migration (
    name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, at BIGINT NOT NULL))";

using Recorded = std::map<std::string, std::string, std::less<>>;  // name to SHA-256

std::string_view without_ending(std::string_view text, std::string_view ending) {
  return text.ends_with(ending) ? text.substr(0, text.size() - ending.size()) : text;
}

Result<Recorded> recorded(Session& session) {
  Recorded found;
  auto read = session.query("SELECT name, sha256 FROM schema_migration ORDER BY name",
                            [&](const Row& row) -> Result<void> {
                              found.emplace(row.text(0), row.text(1));
                              return {};
                            });
  if (!read) return pass_on(read);
  return found;
}

// Two processes that start at once on PostgreSQL may both find it missing; the second try then
// finds it there.
Result<void> make_table(Database& database) {
  const Write make{.apply = [](Session& session) -> Result<void> {
    if (auto made = session.run(kTable); !made) return pass_on(made);
    return {};
  }};
  if (auto made = database.write(make)) return made;
  return database.write(make);
}

Result<void> check(const Recorded& known, std::span<const Migration> migrations) {
  for (const auto& recorded : known) {
    const auto& name = recorded.first;  // no structured binding: the lambda below takes it
    const auto& sha256 = recorded.second;
    const auto same = [&](const Migration& each) { return each.name == name; };
    const auto found = std::find_if(migrations.begin(), migrations.end(), same);
    if (found == migrations.end()) {
      log::error("sql.schema_newer", {{"migration", name}});
      return fail(ErrorKind::invalid, "sql.schema_newer");
    }
    if (crypto::sha256_hex(found->text) != sha256) {
      log::error("sql.migration_edited", {{"migration", name}});
      return fail(ErrorKind::invalid, "sql.migration_edited");
    }
  }
  return {};
}

// On PostgreSQL the lock makes runners wait for each other, and being the first statement it lets
// the transaction see what the one before has done. SQLite has one writer anyway.
Result<void> take_turn(Session& session) {
  if (session.engine() == Engine::sqlite) return {};
  if (auto set = session.run("SET LOCAL statement_timeout = 0"); !set) return pass_on(set);
  auto locked = session.run("LOCK TABLE schema_migration IN EXCLUSIVE MODE");
  if (!locked) return pass_on(locked);
  return {};
}

// True if it ran, false if another process was faster.
Result<bool> run(Session& session, const Migration& migration, Instant at) {
  if (auto turn = take_turn(session); !turn) return pass_on(turn);
  const auto known = recorded(session);
  if (!known) return pass_on(known);
  if (known->contains(migration.name)) return false;
  for (const std::string& each : statements_of(migration.text)) {
    if (auto done = session.run(for_engine(each, session.engine())); !done) return pass_on(done);
  }
  auto noted = session.run("INSERT INTO schema_migration (name, sha256, at) VALUES ($1, $2, $3)",
                           migration.name, crypto::sha256_hex(migration.text), at);
  if (!noted) return pass_on(noted);
  return true;
}

}  // namespace

Result<std::vector<Migration>> migrations_of(std::span<const embedded::File> files, Engine engine) {
  const std::string_view ours = engine == Engine::sqlite ? ".sqlite" : ".postgres";
  const std::string_view theirs = engine == Engine::sqlite ? ".postgres" : ".sqlite";
  std::vector<Migration> migrations;
  for (const embedded::File& file : files) {
    const auto slash = file.name.rfind('/');
    auto name = slash == std::string_view::npos ? file.name : file.name.substr(slash + 1);
    name = without_ending(name, ".sql");
    if (name.ends_with(theirs)) continue;
    migrations.push_back({std::string{without_ending(name, ours)}, file.bytes});
  }
  const auto by_name = [](const Migration& left, const Migration& right) {
    return left.name < right.name;
  };
  std::sort(migrations.begin(), migrations.end(), by_name);
  for (std::size_t at = 1; at < migrations.size(); ++at) {
    if (migrations[at - 1].name != migrations[at].name) continue;
    log::error("sql.migration_name_twice", {{"migration", migrations[at].name}});
    return fail(ErrorKind::fault, "sql.migration_name_twice");
  }
  return migrations;
}

Result<std::vector<std::string>> recorded_migrations(Database& database) {
  return read_for<std::vector<std::string>>(
      database, [](Session& session) -> Result<std::vector<std::string>> {
        const bool sqlite = session.engine() == Engine::sqlite;
        bool there = false;
        auto asked = session.query(
            sqlite ? "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migration'"
                   : "SELECT count(to_regclass('schema_migration'))",
            [&](const Row& row) -> Result<void> {
              there = row.integer(0) > 0;
              return {};
            });
        if (!asked) return pass_on(asked);
        std::vector<std::string> names;
        if (!there) return names;
        const auto known = recorded(session);
        if (!known) return pass_on(known);
        for (const auto& [name, sha256] : *known) names.push_back(name);
        return names;
      });
}

Result<std::vector<Migration>> pending_migrations(Database& database,
                                                  std::span<const embedded::File> files) {
  auto migrations = migrations_of(files, database.engine());
  if (!migrations) return migrations;
  if (auto made = make_table(database); !made) return pass_on(made);
  const auto known = read_for<Recorded>(database, recorded);
  if (!known) return pass_on(known);
  if (auto checked = check(*known, *migrations); !checked) return pass_on(checked);
  std::erase_if(*migrations, [&](const Migration& each) { return known->contains(each.name); });
  return migrations;
}

Result<std::vector<std::string>> migrate(Database& database, std::span<const embedded::File> files,
                                         const SystemClock& clock) {
  const auto pending = pending_migrations(database, files);
  if (!pending) return pass_on(pending);
  std::vector<std::string> names;
  for (const Migration& each : *pending) {
    const auto ran = write_for<bool>(
        database, [&](Session& session) { return run(session, each, clock.now()); });
    if (!ran) {
      log::error("sql.migration_failed", {{"migration", each.name}});
      return pass_on(ran);
    }
    if (*ran) names.push_back(each.name);
  }
  return names;
}

}  // namespace renkei::sql
