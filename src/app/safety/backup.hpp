// Taking a hub's backup, beside a running server or before an upgrade.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"

#include "app/safety/place.hpp"

namespace renkei::app {

// What of the hub stands in hubs.toml and must be there again after a restore; sealed.
struct HubSettings {
  std::string slug;
  std::string name;
  std::vector<std::string> hosts;
  std::string public_url;
  std::string map_tiles;
  bool demo = false;
  std::optional<std::vector<Role>> second_factor = {};  // if the hub has chosen
};
RENKEI_DESCRIBE(HubSettings, slug, name, hosts, public_url, map_tiles, demo, second_factor)

// The last backup of a hub that succeeded, noted in DATA for `doctor`.
struct BackupMade {
  std::string file;
  Instant at;
  std::int64_t bytes = 0;
};
RENKEI_DESCRIBE(BackupMade, file, at, bytes)

// Writes the whole hub into a new file and reads it back to its end. Refuses with the reasons of
// platform/backup and platform/sql; then there is no file.
[[nodiscard]] Result<BackupMade> back_up(const HubPlace& place, const std::filesystem::path& file,
                                         const SystemClock& clock);

// The same under a name made of slug and time, in RENKEI_BACKUP_DIR; keeps RENKEI_BACKUPS_KEPT of
// the hub's files there.
[[nodiscard]] Result<BackupMade> back_up_and_keep(const HubPlace& place, const SystemClock& clock);

[[nodiscard]] std::filesystem::path backup_folder(const std::filesystem::path& data);
[[nodiscard]] std::optional<BackupMade> last_backup(const std::filesystem::path& data,
                                                    const std::string& slug);

}  // namespace renkei::app
