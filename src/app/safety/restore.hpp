// Making a hub again out of its backup.
#pragma once
#include <filesystem>
#include <string>

#include "platform/backup/backup_file.hpp"

#include "app/safety/backup.hpp"
#include "app/surroundings.hpp"

namespace renkei::app {

enum class RestoreAs : std::uint8_t {
  same_hub,     // it takes the place of the one that was lost
  another_hub,  // a copy for practice: another id, no mail, only on this machine
};

struct RestoreWish {
  std::filesystem::path file;
  std::filesystem::path data;  // empty, or with the hubs.toml of the same hub and no database
  std::filesystem::path key_file = {};  // empty: RENKEI_KEY_FILE, else the one in `data`
  std::string database = {};            // "postgresql:<conninfo>" of an empty database
  RestoreAs as = RestoreAs::same_hub;
};

struct Restored {
  HubConfig config;
  backup::Head head;
  std::size_t behind = 0;  // migrations that are still to be run
};

// Reads the whole file before anything is changed. A restore that is refused, fails or is killed
// leaves no hub; it can be run again. Refuses with the reasons of platform/backup,
// "backup.data_not_empty", "backup.database_not_empty", "backup.database_needed",
// "backup.other_engine", "backup.other_hub", "backup.schema_newer" or "app.data_locked".
[[nodiscard]] Result<Restored> restore(const RestoreWish& wish, const Surroundings& around);

}  // namespace renkei::app
