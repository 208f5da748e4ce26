// Where a hub's records and its key are, from hubs.toml and the settings.
#pragma once
#include <filesystem>

#include "platform/sql/open.hpp"

#include "app/hubs.hpp"

namespace renkei::app {

struct HubPlace {
  std::filesystem::path data;
  HubConfig config;
  sql::Location location;
  crypto::Key key;
};

[[nodiscard]] std::filesystem::path key_path(const std::filesystem::path& data,
                                             const HubConfig& config);

[[nodiscard]] sql::Location location_of(const std::filesystem::path& data, const HubConfig& config,
                                        const crypto::Key& key);

// Loads the key; the database need not exist yet.
[[nodiscard]] Result<HubPlace> place_of(const std::filesystem::path& data, HubConfig config);

// The hub of hubs.toml with this slug; "" if there is only one. "app.hub_unknown" or
// "app.hub_not_named" if that is not clear.
[[nodiscard]] Result<HubConfig> named_hub(const std::filesystem::path& data,
                                          const std::string& slug);

}  // namespace renkei::app
