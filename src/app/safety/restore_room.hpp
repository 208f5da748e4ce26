// The data folder into which a hub is restored, and the staging in it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/hubs.hpp"
#include "app/safety/data_lock.hpp"
#include "app/safety/restore.hpp"

namespace renkei::app {

// Locked while it lives; what was staged and did not take its place goes with it.
class RestoreRoom {
 public:
  // Makes the folder if there is none. "backup.data_not_empty" unless it is empty but for a key and
  // a hubs.toml, "app.data_locked" while a server runs.
  [[nodiscard]] static Result<RestoreRoom> open(const std::filesystem::path& data);
  ~RestoreRoom();
  RestoreRoom(RestoreRoom&& other) noexcept = default;
  RestoreRoom& operator=(RestoreRoom&& other) noexcept = delete;

  // The folder had a hubs.toml: then it says where the database is to be.
  [[nodiscard]] bool has_hubs() const { return !hubs_.empty(); }
  // The hub of hubs.toml that the backup is of; an empty one if there is no hubs.toml.
  // "backup.other_hub" if the file is of none of them.
  [[nodiscard]] Result<HubConfig> config_for(const std::string& id, const std::string& slug,
                                             RestoreAs as) const;
  // RENKEI_KEY_FILE, else what hubs.toml names, else the first .key in the folder.
  [[nodiscard]] std::filesystem::path key_file() const;
  // The same as hubs.toml is to name it.
  [[nodiscard]] std::string named(const std::filesystem::path& key) const;
  [[nodiscard]] std::filesystem::path staging() const { return data_ / "restoring"; }

  // Clears what a killed restore left; "backup.data_not_empty" if the hub's database is there.
  [[nodiscard]] Result<void> prepare(const HubConfig& config);
  // Moves the staged database to its place, then writes hubs.toml: only now there is a hub.
  [[nodiscard]] Result<void> take_place(const HubConfig& config);

 private:
  RestoreRoom(std::filesystem::path data, DataLock lock)
      : data_(std::move(data)), lock_(std::move(lock)) {}

  std::filesystem::path data_;
  DataLock lock_;
  std::vector<HubConfig> hubs_;
  std::filesystem::path prepared_;  // the staging to be removed; empty before prepare()
};

}  // namespace renkei::app
