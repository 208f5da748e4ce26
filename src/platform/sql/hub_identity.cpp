// Reads and writes the one row of hub_identity.
#include "platform/sql/hub_identity.hpp"

#include <algorithm>

#include "platform/sql/migrations.hpp"

namespace renkei::sql {
namespace {

constexpr std::string_view kMigration = "20261124_08_hub_identity";

Result<std::string> recorded_id(Session& session) {
  std::string id;
  auto read = session.query("SELECT id FROM hub_identity ORDER BY id LIMIT 1",
                            [&](const Row& row) -> Result<void> {
                              id = row.text(0);
                              return {};
                            });
  if (!read) return pass_on(read);
  return id;
}

}  // namespace

Result<std::string> hub_id(Database& database) {
  const auto names = recorded_migrations(database);
  if (!names) return pass_on(names);
  if (std::find(names->begin(), names->end(), kMigration) == names->end()) return std::string{};
  return read_for<std::string>(database, recorded_id);
}

Result<std::string> settle_hub_id(Database& database, const std::string& id, Instant now) {
  return write_for<std::string>(database, [&](Session& session) -> Result<std::string> {
    auto known = recorded_id(session);
    if (!known || !known->empty()) return known;
    auto added = session.run("INSERT INTO hub_identity (id, made_at) VALUES ($1, $2)", id, now);
    if (!added) return pass_on(added);
    return id;
  });
}

Result<void> become_another_hub(Database& database, const std::string& id, Instant now) {
  return database.write({.apply = [&](Session& session) -> Result<void> {
    auto done = session.run("UPDATE hub_identity SET id = $1, made_at = $2", id, now);
    if (!done) return pass_on(done);
    done = session.run(
        "UPDATE job SET state = 'cancelled', ended_at = $1, lease_by = NULL, lease_until = NULL"
        " WHERE state = 'waiting'",
        now);
    if (!done) return pass_on(done);
    return {};
  }});
}

}  // namespace renkei::sql
