// Reads the places of a hub.
#include "app/safety/place.hpp"

#include "platform/sql/key_file.hpp"

#include "app/settings.hpp"

namespace renkei::app {
namespace {

constexpr std::string_view kPostgres = "postgresql:";

}  // namespace

std::filesystem::path key_path(const std::filesystem::path& data, const HubConfig& config) {
  if (const std::string outside = setting("RENKEI_KEY_FILE"); !outside.empty()) return outside;
  const std::filesystem::path named = config.key_file;
  return named.is_absolute() ? named : data / named;
}

sql::Location location_of(const std::filesystem::path& data, const HubConfig& config,
                          const crypto::Key& key) {
  if (config.is_postgresql()) {
    return sql::PostgresLocation{config.database.substr(kPostgres.size())};
  }
  return sql::SqliteLocation{data / config.database, key};
}

Result<HubPlace> place_of(const std::filesystem::path& data, HubConfig config) {
  const auto key = sql::load_key_file(key_path(data, config));
  if (!key) return pass_on(key);
  sql::Location location = location_of(data, config, *key);
  return HubPlace{data, std::move(config), std::move(location), *key};
}

Result<HubConfig> named_hub(const std::filesystem::path& data, const std::string& slug) {
  auto hubs = read_hubs(data);
  if (!hubs) return pass_on(hubs);
  if (slug.empty() && hubs->size() > 1) return fail(ErrorKind::invalid, "app.hub_not_named");
  for (HubConfig& config : *hubs) {
    if (slug.empty() || config.slug == slug) return std::move(config);
  }
  return fail(ErrorKind::not_found, "app.hub_unknown");
}

}  // namespace renkei::app
