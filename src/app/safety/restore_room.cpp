// Order matters here: a hub exists once hubs.toml names it and its database is there, so that comes
// last, by one rename.
#include "app/safety/restore_room.hpp"

#include <algorithm>
#include <array>

#include "app/safety/place.hpp"

namespace renkei::app {
namespace {

// What may lie in a folder that counts as empty.
bool is_harmless(const std::filesystem::path& name) {
  static constexpr std::array kNames{"lock", "restoring", "backups", "hubs.toml"};
  const std::string text = name;
  return std::find(kNames.begin(), kNames.end(), text) != kNames.end() ||
         name.extension() == ".key" || name.extension() == ".renkei-backup";
}

bool has_only_harmless(const std::filesystem::path& data) {
  std::error_code ignored;
  for (const auto& each : std::filesystem::directory_iterator{data, ignored}) {
    if (!is_harmless(each.path().filename())) return false;
  }
  return true;
}

void remove_database(const std::filesystem::path& path) {
  std::error_code ignored;
  for (const char* ending : {"", "-wal", "-shm"}) {
    std::filesystem::remove(path.string() + ending, ignored);
  }
}

}  // namespace

Result<RestoreRoom> RestoreRoom::open(const std::filesystem::path& data) {
  std::error_code problem;
  if (std::filesystem::create_directories(data, problem)) {
    std::filesystem::permissions(data, std::filesystem::perms::owner_all, problem);
  }
  if (problem) return fail(ErrorKind::unavailable, "app.data_unwritable");
  auto lock = DataLock::take(data);
  if (!lock) return pass_on(lock);
  RestoreRoom room{data, *std::move(lock)};
  if (std::filesystem::exists(data / "hubs.toml", problem)) {
    auto hubs = read_hubs(data);
    if (!hubs) return pass_on(hubs);
    room.hubs_ = *std::move(hubs);
    return room;
  }
  // Without hubs.toml nothing here is a hub: a killed restore was interrupted before its last step.
  const bool interrupted = std::filesystem::exists(room.staging(), problem);
  if (!interrupted && !has_only_harmless(data)) {
    return fail(ErrorKind::conflict, "backup.data_not_empty");
  }
  return room;
}

RestoreRoom::~RestoreRoom() {
  std::error_code ignored;
  if (!prepared_.empty()) std::filesystem::remove_all(prepared_, ignored);
}

Result<HubConfig> RestoreRoom::config_for(const std::string& id, const std::string& slug,
                                          RestoreAs as) const {
  if (hubs_.empty()) return HubConfig{};
  const auto found = std::find_if(hubs_.begin(), hubs_.end(), [&](const HubConfig& each) {
    if (as == RestoreAs::another_hub) return each.slug == slug;
    return each.id.empty() ? each.slug == slug : each.id == id;
  });
  if (found == hubs_.end()) return fail(ErrorKind::conflict, "backup.other_hub");
  return *found;
}

std::filesystem::path RestoreRoom::key_file() const {
  HubConfig config;
  if (has_hubs()) {
    config = hubs_.front();
  } else {
    std::error_code ignored;
    for (const auto& each : std::filesystem::directory_iterator{data_, ignored}) {
      if (each.path().extension() == ".key") config.key_file = each.path().filename();
    }
  }
  return key_path(data_, config);
}

std::string RestoreRoom::named(const std::filesystem::path& key) const {
  std::error_code ignored;
  const auto absolute = std::filesystem::absolute(key, ignored);
  const bool inside = absolute.parent_path() == std::filesystem::absolute(data_, ignored);
  return inside ? absolute.filename().string() : absolute.string();
}

Result<void> RestoreRoom::prepare(const HubConfig& config) {
  std::error_code problem;
  if (!config.is_postgresql()) {
    const auto place = data_ / config.database;
    const bool interrupted = std::filesystem::exists(staging(), problem);
    if (interrupted && !has_hubs()) remove_database(place);
    if (std::filesystem::exists(place, problem)) {
      return fail(ErrorKind::conflict, "backup.data_not_empty");
    }
  }
  std::filesystem::remove_all(staging(), problem);
  std::filesystem::create_directory(staging(), problem);
  prepared_ = staging();
  if (problem) return fail(ErrorKind::unavailable, "app.data_unwritable");
  return {};
}

Result<void> RestoreRoom::take_place(const HubConfig& config) {
  std::error_code problem;
  if (!config.is_postgresql()) {
    std::filesystem::rename(staging() / config.database, data_ / config.database, problem);
    if (problem) return fail(ErrorKind::unavailable, "app.data_unwritable");
  }
  if (has_hubs()) return {};
  return add_hub(data_, config);
}

}  // namespace renkei::app
