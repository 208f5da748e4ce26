// Bringing an older database to this binary's schema, with a way back.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/safety/backup.hpp"
#include "app/surroundings.hpp"

namespace renkei::app {

// What was done.
struct Upgrade {
  std::optional<BackupMade> backup = {};     // taken before anything changed
  std::vector<std::string> migrations = {};  // those that ran, in order
};

// Backs up a database that holds something and is behind, then migrates it; a new one is only
// migrated. Refuses a newer schema; if the backup fails nothing is changed.
[[nodiscard]] Result<Upgrade> upgrade(const HubPlace& place, sql::Database& database,
                                      const Surroundings& around);

}  // namespace renkei::app
