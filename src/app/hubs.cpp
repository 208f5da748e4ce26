#include "app/hubs.hpp"

#include <toml++/toml.h>

#include <fstream>
#include <set>
#include <sstream>

#include "app/delivery_table.hpp"
#include "app/provider_table.hpp"

namespace renkei::app {
namespace {

constexpr std::string_view kFile = "hubs.toml";

Result<void> read_second_factor(const toml::table& table, HubConfig& hub) {
  if (!table.contains("second_factor")) return {};
  const auto* roles = table["second_factor"].as_array();
  if (roles == nullptr) return fail(ErrorKind::invalid, "app.unknown_role");
  hub.second_factor.emplace();
  for (const auto& each : *roles) {
    const auto role = enum_from<Role>(each.value<std::string>().value_or(""));
    if (!role || !is_given(*role)) return fail(ErrorKind::invalid, "app.unknown_role");
    hub.second_factor->insert(*role);
  }
  return {};
}

Result<HubConfig> hub_from(const toml::table& table) {
  HubConfig hub;
  const auto slug = table["slug"].value<std::string>();
  const auto name = table["name"].value<std::string>();
  const auto database = table["database"].value<std::string>();
  if (!slug || !name || name->empty() || !database || database->empty()) {
    return fail(ErrorKind::invalid, "app.hubs_incomplete");
  }
  hub.slug = *slug;
  hub.name = *name;
  hub.database = *database;
  hub.id = table["id"].value_or(hub.id);
  hub.key_file = table["key_file"].value_or(hub.key_file);
  hub.public_url = table["public_url"].value_or(hub.public_url);
  hub.demo = table["demo"].value_or(false);
  hub.map_tiles = table["map_tiles"].value_or(hub.map_tiles);
  if (!hub.map_tiles.empty() && (hub.demo || hub.map_tiles != "gsi")) {
    return fail(ErrorKind::invalid, "app.map_tiles_unknown");
  }
  if (const auto* hosts = table["hosts"].as_array()) {
    hub.hosts.clear();
    for (const auto& host : *hosts) {
      if (const auto text = host.value<std::string>()) hub.hosts.push_back(*text);
    }
  }
  if (hub.hosts.empty()) return fail(ErrorKind::invalid, "app.hubs_incomplete");
  if (auto read = read_second_factor(table, hub); !read) return pass_on(read);
  auto provider = read_provider(table);
  if (!provider) return pass_on(provider);
  hub.provider = *std::move(provider);
  auto mail = read_mail(table);
  if (!mail) return pass_on(mail);
  hub.mail = *std::move(mail);
  auto push = read_push(table);
  if (!push) return pass_on(push);
  hub.push = *std::move(push);
  return hub;
}

toml::table table_of(const HubConfig& hub) {
  toml::array hosts;
  for (const std::string& host : hub.hosts) hosts.push_back(host);
  toml::table table{{"slug", hub.slug},
                    {"name", hub.name},
                    {"id", hub.id},
                    {"hosts", hosts},
                    {"database", hub.database},
                    {"key_file", hub.key_file},
                    {"public_url", hub.public_url},
                    {"demo", hub.demo}};
  if (hub.second_factor) {
    toml::array roles;
    for (const Role role : *hub.second_factor) roles.push_back(std::string{enum_name(role)});
    table.insert("second_factor", roles);
  }
  if (hub.provider) table.insert("sign_in_provider", table_of(*hub.provider));
  if (hub.mail) table.insert("mail", app::table_of(*hub.mail));
  if (hub.push) table.insert("push", table_of(*hub.push));
  if (!hub.map_tiles.empty()) table.insert("map_tiles", hub.map_tiles);
  return table;
}

Result<void> refuse_shared_hosts(const std::vector<HubConfig>& hubs) {
  std::set<std::string> seen;
  for (const HubConfig& hub : hubs) {
    for (const std::string& host : hub.hosts) {
      if (!seen.insert(host).second) return fail(ErrorKind::invalid, "app.hubs_share_a_host");
    }
  }
  return {};
}

}  // namespace

std::set<Role> HubConfig::second_step_roles() const {
  if (second_factor) return *second_factor;
  if (demo) return {};
  return {Role::coordinator,     Role::clerk,        Role::desk_member,
          Role::facility_member, Role::professional, Role::auditor};
}

Result<std::vector<HubConfig>> read_hubs(const std::filesystem::path& data) {
  std::ifstream file{data / kFile};
  if (!file) return fail(ErrorKind::not_found, "app.hubs_missing");
  std::vector<HubConfig> hubs;
  try {
    const toml::table all = toml::parse(file);
    const toml::array* list = all["hub"].as_array();
    if (list == nullptr) return fail(ErrorKind::invalid, "app.hubs_incomplete");
    for (const auto& entry : *list) {
      const toml::table* table = entry.as_table();
      if (table == nullptr) return fail(ErrorKind::invalid, "app.hubs_incomplete");
      auto hub = hub_from(*table);
      if (!hub) return pass_on(hub);
      hubs.push_back(*std::move(hub));
      if (hubs.size() > kHubsMax) return fail(ErrorKind::invalid, "app.hubs_too_many");
    }
  } catch (const toml::parse_error& problem) {
    const auto line = static_cast<std::int64_t>(problem.source().begin.line);
    return fail(ErrorKind::invalid, "app.hubs_unreadable", {{"line", line}});
  }
  if (hubs.empty()) return fail(ErrorKind::invalid, "app.hubs_incomplete");
  if (auto alone = refuse_shared_hosts(hubs); !alone) return pass_on(alone);
  return hubs;
}

Result<void> add_hub(const std::filesystem::path& data, const HubConfig& hub) {
  std::vector<HubConfig> hubs;
  if (std::filesystem::exists(data / kFile)) {
    auto known = read_hubs(data);
    if (!known) return pass_on(known);
    hubs = *std::move(known);
  }
  for (const HubConfig& other : hubs) {
    if (other.slug == hub.slug) return fail(ErrorKind::conflict, "app.hub_exists");
  }
  hubs.push_back(hub);
  if (auto alone = refuse_shared_hosts(hubs); !alone) return pass_on(alone);

  toml::array list;
  for (const HubConfig& each : hubs) list.push_back(table_of(each));
  std::ostringstream text;
  text << "# この置き場所の拠点。書き換えたあとは renkei serve を起動し直してください。\n"
       << toml::table{{"hub", list}} << '\n';
  const std::filesystem::path fresh = data / "hubs.toml.new";
  std::ofstream{fresh} << text.str();
  std::error_code problem;
  std::filesystem::rename(fresh, data / kFile, problem);
  if (problem) return fail(ErrorKind::unavailable, "app.data_unwritable");
  return {};
}

}  // namespace renkei::app
