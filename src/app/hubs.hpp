// Which hubs a data folder holds: DATA/hubs.toml. One hub is one database.
#pragma once
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/result.hpp"

#include "app/delivery.hpp"
#include "app/sign_in_provider.hpp"

namespace renkei::app {

// A regional home-care hub (拠点) as the process knows it before opening its database.
struct HubConfig {
  std::string slug = "hub";
  std::string name;
  std::string id = {};  // of the database that belongs here; empty: whichever is found
  std::vector<std::string> hosts = {"localhost", "127.0.0.1"};
  std::string database = "hub.db";  // a file below DATA, or "postgresql:<conninfo>"
  std::string key_file = "hub.key";
  std::string public_url = "http://localhost:8080";  // links in mail, QR and PDF come from here
  bool demo = false;
  // The roles that sign in with a second step: second_factor = ["coordinator", "clerk"]. Without
  // the line: all who can see a patient; in a demo, whose passwords are public, nobody.
  std::optional<std::set<Role>> second_factor = {};
  // Where else people may sign in; none unless it is set up.
  std::optional<SignInProvider> provider = {};
  // The ways out of the house for notices; people read them in the app alone without.
  std::optional<mail::ServerSettings> mail = {};
  std::optional<PushSettings> push = {};
  // "gsi" shows 地理院タイル under the map; empty draws it from outlines alone. Never in a demo.
  std::string map_tiles;

  [[nodiscard]] bool is_postgresql() const { return database.starts_with("postgresql:"); }
  [[nodiscard]] std::set<Role> second_step_roles() const;
};

// At most this many hubs a process.
inline constexpr std::size_t kHubsMax = 200;

// Reads and checks DATA/hubs.toml: "app.hubs_missing" if there is none, "app.hubs_unreadable" with
// the line if it is not TOML, "app.hubs_incomplete" if a member is missing or two hubs share a
// host.
[[nodiscard]] Result<std::vector<HubConfig>> read_hubs(const std::filesystem::path& data);
// Adds a hub to DATA/hubs.toml, writing the file anew beside the old one.
[[nodiscard]] Result<void> add_hub(const std::filesystem::path& data, const HubConfig& hub);

}  // namespace renkei::app
