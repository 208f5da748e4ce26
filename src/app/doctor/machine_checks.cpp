// Folder, key, disk, clock and server.
#include <sys/stat.h>

#include <algorithm>

#include "app/doctor/checks.hpp"
#include "app/safety/backup.hpp"
#include "app/safety/data_lock.hpp"
#include "app/safety/time_keeping.hpp"

namespace renkei::app {
namespace {

constexpr std::int64_t kLittleMib = 1024;
constexpr std::int64_t kAlmostFullMib = 200;

bool is_open_to_others(const std::filesystem::path& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 && (about.st_mode & S_IRWXO) != 0;
}

}  // namespace

void check_folder(const std::filesystem::path& data, Findings& found) {
  const std::string where = std::filesystem::absolute(data).string();
  if (is_open_to_others(data)) {
    found.push_back({.check = "folder",
                     .health = Health::watch,
                     .found = "doctor.folder_open",
                     .todo = Reason{"doctor.folder_todo"},
                     .detail = where});
    return;
  }
  found.push_back({.check = "folder", .found = "doctor.folder_private", .detail = where});
}

void check_key(const std::filesystem::path& data, const HubConfig& config, Findings& found) {
  std::error_code ignored;
  const auto key = std::filesystem::weakly_canonical(key_path(data, config), ignored);
  const auto home = std::filesystem::weakly_canonical(data, ignored);
  const auto inside = std::mismatch(home.begin(), home.end(), key.begin(), key.end());
  if (inside.first != home.end()) {
    found.push_back({.check = "key", .found = "doctor.key_apart", .detail = key.string()});
  } else if (config.demo) {
    found.push_back({.check = "key", .found = "doctor.key_of_demo"});
  } else {
    found.push_back({.check = "key",
                     .health = Health::watch,
                     .found = "doctor.key_beside",
                     .todo = Reason{"doctor.key_todo"},
                     .detail = key.string()});
  }
}

void check_space(const std::filesystem::path& data, Findings& found) {
  for (const auto& place : {data, backup_folder(data)}) {
    std::error_code problem;
    const auto space = std::filesystem::space(place, problem);
    if (problem) continue;  // no backup yet: its own check says so
    const auto free_mib = static_cast<std::int64_t>(space.available >> 20U);
    const std::string where = std::filesystem::absolute(place).string();
    if (free_mib >= kLittleMib) {
      found.push_back({.check = "space",
                       .found = "doctor.space_enough",
                       .args = {{"mib", free_mib}},
                       .detail = where});
      continue;
    }
    found.push_back({.check = "space",
                     .health = free_mib < kAlmostFullMib ? Health::bad : Health::watch,
                     .found = "doctor.space_little",
                     .args = {{"mib", free_mib}},
                     .todo = Reason{"doctor.space_todo"},
                     .detail = where});
  }
}

void check_time(Findings& found) {
  const ClockState state = clock_state();
  switch (state.keeping) {
    case audit::TimeKeeping::kept:
      found.push_back({.check = "time",
                       .found = "doctor.time_kept",
                       .args = {{"milliseconds", state.error_milliseconds}}});
      return;
    case audit::TimeKeeping::adrift:
      found.push_back({.check = "time",
                       .health = Health::watch,
                       .found = "doctor.time_adrift",
                       .todo = Reason{"doctor.time_todo"}});
      return;
    case audit::TimeKeeping::unknown:
      break;
  }
  found.push_back({.check = "time",
                   .health = Health::watch,
                   .found = "doctor.time_unknown",
                   .todo = Reason{"doctor.time_todo"}});
}

void check_server(const std::filesystem::path& data, Findings& found) {
  const auto lock = DataLock::take(data);
  const bool running = !lock && lock.error().kind == ErrorKind::conflict;
  found.push_back(
      {.check = "server",
       .found = running ? Reason{"doctor.server_runs"} : Reason{"doctor.server_rests"}});
}

}  // namespace renkei::app
