// Brings a database to the shape this binary works with: numbered SQL files, run once each in the
// order of their names, forward only.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/embedded.hpp"

#include "platform/sql/database.hpp"

namespace renkei::sql {

struct Migration {
  std::string name;  // 20261123_01_outbox: the file's name without folder and ending
  std::string_view text;
};

// Chooses of each file the variant of the engine (`*.sqlite.sql`, `*.postgres.sql`) or the common
// one (`*.sql`), in the order of their names. Two files of one name are a fault.
[[nodiscard]] Result<std::vector<Migration>> migrations_of(std::span<const embedded::File> files,
                                                           Engine engine);

// The names of those this database has seen, in order; none if it is new. Writes nothing.
[[nodiscard]] Result<std::vector<std::string>> recorded_migrations(Database& database);

// What is still to be run. Refuses with "sql.migration_edited" if a file that has run was changed
// since, with "sql.schema_newer" if the database has seen one this binary does not know.
[[nodiscard]] Result<std::vector<Migration>> pending_migrations(
    Database& database, std::span<const embedded::File> files);

// Runs what is pending, each in its own transaction; gives the names. Two processes may do this at
// the same time. Before the hooks are set.
[[nodiscard]] Result<std::vector<std::string>> migrate(Database& database,
                                                       std::span<const embedded::File> files,
                                                       const SystemClock& clock);

}  // namespace renkei::sql
