// What making a real hub and making the demo hub share.
#pragma once
#include <filesystem>

#include "kernel/result.hpp"

#include "features/identity/account_actions.hpp"

#include "app/hubs.hpp"

namespace renkei::app {

// The folder, the key and the entry in hubs.toml; the database comes with the first opening.
[[nodiscard]] Result<void> make_hub(const std::filesystem::path& data, const HubConfig& config);

class Hub;

// A new account with its first membership, made at the command line.
[[nodiscard]] Result<void> add_account(Hub& hub, identity::NewAccount account);

}  // namespace renkei::app
